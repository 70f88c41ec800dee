import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Numbered, rangesOf, type Said, tabletRow } from '../../../shared/rules/tablet-row.ts';

const BEFORE = '2026-11-22T11:00:00.000Z';
const AT = '2026-11-22T12:00:00.000Z';
const SINCE = '2026-11-22T12:00:00.001Z';

/** The nth envelope of a tablet that does what it should. */
const nth = (n: number, change: Partial<Numbered> = {}): Numbered => ({
  sequence: n,
  hash: `h${n}`,
  previousHash: n === 1 ? null : `h${n - 1}`,
  receivedAt: BEFORE,
  waits: false,
  ...change,
});
const chain = (length: number) => Array.from({ length }, (_, at) => nth(at + 1));
const range = (from: number, to = from) => ({ from, to });
const said = (sealed: number, unsent: number): Said => ({ at: AT, sealed, unsent });
const NOTHING_LACKS = { missing: [], awaited: [], held: 0, lost: 0, unsaid: [] };

describe('the row of a tablet', () => {
  it('is empty before anything came', () => {
    expect(tabletRow([], null)).toEqual({ received: [], ...NOTHING_LACKS, forks: [], breaks: [] });
  });

  it('is whole when all came, in whatever order and however often', () => {
    const items = [...chain(14).toReversed(), nth(3), nth(9)];
    expect(tabletRow(items, said(14, 0))).toEqual({
      received: [range(1, 14)],
      ...NOTHING_LACKS,
      forks: [],
      breaks: [],
    });
  });

  it('shows by number what is missing, once the tablet holds nothing', () => {
    const items = chain(14).filter(({ sequence }) => ![1, 9, 10, 12].includes(sequence));
    expect(tabletRow(items, said(17, 0))).toEqual({
      received: [range(2, 8), range(11), range(13, 14)],
      ...NOTHING_LACKS,
      missing: [range(1), range(9, 10), range(12), range(15, 17)],
      forks: [],
      breaks: [],
    });
  });

  it('shows two envelopes under one number', () => {
    const items = [...chain(4), { ...nth(3), hash: 'other' }];
    expect(tabletRow(items, null)).toMatchObject({ forks: [3], breaks: [] });
  });

  it('shows where the next one follows another than the one that came: it was replaced', () => {
    const items = chain(4).map((item) => (item.sequence === 2 ? { ...item, hash: 'replaced' } : item));
    expect(tabletRow(items, null)).toMatchObject({ forks: [], breaks: [3] });
  });

  it('says nothing about what follows one that did not come yet', () => {
    expect(tabletRow([nth(1), nth(3)], said(3, 0))).toMatchObject({ missing: [range(2)], breaks: [] });
  });

  it.each([
    ['a second that follows nothing', { ...nth(2), previousHash: null }, 2],
    [
      'a later one that follows nothing, also when the one before did not come',
      { ...nth(5), previousHash: null },
      5,
    ],
    ['a first that follows something', { ...nth(1), previousHash: 'h0' }, 1],
  ])('shows %s', (_, item, number) => {
    expect(tabletRow([item], null).breaks).toEqual([number]);
  });

  it('is read at once from the largest number that a key can sign', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const row = tabletRow([nth(1), nth(most)], said(most, 0));
    expect(row).toMatchObject({ received: [range(1), range(most)], missing: [range(2, most - 1)] });
  });
});

describe('a number that is not here', () => {
  it('may be held on its tablet while later ones went', () => {
    expect(tabletRow([nth(2), nth(3)], said(3, 1))).toMatchObject({
      ...NOTHING_LACKS,
      awaited: [range(1)],
      held: 1,
    });
  });

  it('is awaited when the tablet says that it holds all before anything came', () => {
    expect(tabletRow([], said(3, 3))).toMatchObject({ awaited: [range(1, 3)], held: 3, lost: 0 });
  });

  it('is surely gone only as far as there are more than the tablet holds', () => {
    expect(tabletRow([nth(2), nth(3)], said(5, 1))).toMatchObject({
      missing: [],
      awaited: [range(1), range(4, 5)],
      held: 1,
      lost: 2,
    });
  });

  it('is missing once what the tablet held came', () => {
    const items = [nth(2), nth(3, { receivedAt: SINCE })];
    expect(tabletRow(items, said(3, 1))).toMatchObject({ missing: [range(1)], awaited: [], held: 0 });
  });

  it('is not called missing for what came again, or in the moment that the tablet spoke', () => {
    const again = [nth(2), nth(2, { receivedAt: SINCE }), nth(3, { receivedAt: AT })];
    expect(tabletRow(again, said(3, 1))).toMatchObject({ missing: [], awaited: [range(1)], held: 1 });
  });

  it('is told from those that stand aside here, which a tablet holds until somebody decides', () => {
    expect(tabletRow([nth(2, { waits: true }), nth(3)], said(3, 1))).toMatchObject({
      missing: [range(1)],
      held: 0,
    });
    expect(tabletRow([nth(2, { waits: true }), nth(3)], said(3, 2))).toMatchObject({
      awaited: [range(1)],
      held: 1,
    });
  });

  it('is not known of when it is later than the last word, or when there never was one', () => {
    const items = [nth(1), nth(5, { receivedAt: SINCE })];
    expect(tabletRow(items, said(2, 1))).toMatchObject({
      awaited: [range(2)],
      held: 1,
      unsaid: [range(3, 4)],
    });
    expect(tabletRow(items, null)).toMatchObject({ ...NOTHING_LACKS, unsaid: [range(2, 4)] });
  });
});

/** The same said number by number, without a thought for how long it takes. */
const bruteForce = (items: readonly Numbered[], { at: spokenAt, sealed, unsent }: Said) => {
  const most = Math.max(0, ...items.map(({ sequence }) => sequence));
  const upTo = (end: number) => Array.from({ length: end }, (_, at) => at + 1);
  const under = (number: number) => items.filter(({ sequence }) => sequence === number);
  const came = (number: number) => under(number).length > 0;
  const numbers = upTo(most);
  const settled = (number: number) =>
    under(number).some(({ receivedAt, waits }) => receivedAt <= spokenAt && !waits);
  const here = upTo(sealed).filter((number) => came(number) && !settled(number));
  const held = Math.max(0, unsent - here.length);
  const lacking = upTo(sealed).filter((number) => !came(number));
  return {
    received: numbers.filter(came),
    missing: held > 0 ? [] : lacking,
    awaited: held > 0 ? lacking : [],
    unsaid: numbers.filter((number) => number > sealed && !came(number)),
    held,
    lost: held > 0 ? Math.max(0, lacking.length - held) : 0,
    forks: numbers.filter((number) => under(number).some(({ hash }) => hash !== under(number)[0]?.hash)),
    breaks: numbers.filter((number) =>
      under(number).some(({ previousHash }) => {
        if (number === 1) return previousHash !== null;
        if (previousHash === null) return true;
        return came(number - 1) && under(number - 1).every(({ hash }) => hash !== previousHash);
      }),
    ),
  };
};

const spelledOut = (items: readonly Numbered[], word: Said) => {
  const { received, missing, awaited, unsaid, ...marks } = tabletRow(items, word);
  const numbersIn = (ranges: readonly { from: number; to: number }[]) =>
    ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
  return {
    received: numbersIn(received),
    missing: numbersIn(missing),
    awaited: numbersIn(awaited),
    unsaid: numbersIn(unsaid),
    ...marks,
  };
};

describe('read fast or number by number, it is the same', () => {
  it('for every choice of what came of five, each as it is, forged, torn off or twice', () => {
    const kinds = (n: number): Numbered[][] => [
      [],
      [nth(n)],
      [nth(n, { hash: `forged${n}`, receivedAt: SINCE })],
      [{ ...nth(n), previousHash: 'elsewhere' }],
      [nth(n), { ...nth(n), hash: `forged${n}` }],
    ];
    const choices = [1, 2, 3, 4, 5].reduce<Numbered[][]>(
      (made, n) => made.flatMap((items) => kinds(n).map((more) => [...items, ...more])),
      [[]],
    );
    expect(choices).toHaveLength(3125);
    const apart = choices.filter(
      (items) => !isDeepStrictEqual(spelledOut(items, said(6, 2)), bruteForce(items, said(6, 2))),
    );
    expect(apart).toEqual([]);
  });

  it('for any row', () => {
    const hash = fc.constantFrom('a', 'b', 'c', 'd');
    const item = fc.record({
      sequence: fc.integer({ min: 1, max: 12 }),
      hash,
      previousHash: fc.option(hash),
      receivedAt: fc.constantFrom(BEFORE, AT, SINCE),
      waits: fc.boolean(),
    });
    const word = fc.record({ at: fc.constant(AT), sealed: fc.nat(15), unsent: fc.nat(6) });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), word, (items, last) => {
        expect(spelledOut(items, last)).toEqual(bruteForce(items, last));
      }),
    );
  });
});

it('ranges never touch', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), (numbers) => {
      const ranges = rangesOf(numbers.toSorted((a, b) => a - b));
      for (const [at, { from }] of ranges.entries()) {
        expect(from).toBeGreaterThan((ranges[at - 1]?.to ?? -1) + 1);
      }
    }),
  );
});
