import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Numbered, rangesOf, tabletRow } from '../../../shared/rules/tablet-row.ts';

/** The nth envelope of a tablet that does what it should. */
const nth = (n: number): Numbered => ({
  sequence: n,
  hash: `h${n}`,
  previousHash: n === 1 ? null : `h${n - 1}`,
});
const chain = (length: number) => Array.from({ length }, (_, at) => nth(at + 1));
const range = (from: number, to = from) => ({ from, to });

describe('the row of a tablet', () => {
  it('is empty before anything came', () => {
    expect(tabletRow([], 0)).toEqual({ received: [], missing: [], awaited: [], forks: [], breaks: [] });
  });

  it('is whole when all came, in whatever order and however often', () => {
    const items = [...chain(14).toReversed(), nth(3), nth(9)];
    expect(tabletRow(items, 14)).toEqual({
      received: [range(1, 14)],
      missing: [],
      awaited: [],
      forks: [],
      breaks: [],
    });
  });

  it('shows by number what is missing, and what the tablet says it still has', () => {
    const items = chain(14).filter(({ sequence }) => ![1, 9, 10, 12].includes(sequence));
    expect(tabletRow(items, 17)).toEqual({
      received: [range(2, 8), range(11), range(13, 14)],
      missing: [range(1), range(9, 10), range(12)],
      awaited: [range(15, 17)],
      forks: [],
      breaks: [],
    });
  });

  it('awaits all that a tablet says it sealed before anything came', () => {
    expect(tabletRow([], 3).awaited).toEqual([range(1, 3)]);
  });

  it('shows two envelopes under one number', () => {
    const items = [...chain(4), { ...nth(3), hash: 'other' }];
    expect(tabletRow(items, 4)).toMatchObject({ forks: [3], breaks: [] });
  });

  it('shows where the next one follows another than the one that came: it was replaced', () => {
    const items = chain(4).map((item) => (item.sequence === 2 ? { ...item, hash: 'replaced' } : item));
    expect(tabletRow(items, 4)).toMatchObject({ forks: [], breaks: [3] });
  });

  it('says nothing about what follows one that did not come yet', () => {
    expect(tabletRow([nth(1), nth(3)], 3)).toMatchObject({ missing: [range(2)], breaks: [] });
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
    expect(tabletRow([item], 0).breaks).toEqual([number]);
  });

  it('is read at once from the largest number that a key can sign', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const row = tabletRow([nth(1), { sequence: most, hash: 'far', previousHash: 'x' }], 0);
    expect(row).toMatchObject({ received: [range(1), range(most)], missing: [range(2, most - 1)] });
  });
});

/** The same said number by number, without a thought for how long it takes. */
const bruteForce = (items: readonly Numbered[], sealed: number) => {
  const most = Math.max(0, ...items.map(({ sequence }) => sequence));
  const upTo = (end: number) => Array.from({ length: end }, (_, at) => at + 1);
  const under = (number: number) => items.filter(({ sequence }) => sequence === number);
  const came = (number: number) => under(number).length > 0;
  const numbers = upTo(most);
  return {
    received: numbers.filter(came),
    missing: numbers.filter((number) => !came(number)),
    awaited: upTo(sealed).filter((number) => number > most),
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

const spelledOut = (items: readonly Numbered[], sealed: number) => {
  const { received, missing, awaited, ...marks } = tabletRow(items, sealed);
  const numbersIn = (ranges: readonly { from: number; to: number }[]) =>
    ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
  return {
    received: numbersIn(received),
    missing: numbersIn(missing),
    awaited: numbersIn(awaited),
    ...marks,
  };
};

describe('read fast or number by number, it is the same', () => {
  it('for every choice of what came of five, each as it is, forged, torn off or twice', () => {
    const kinds = (n: number): Numbered[][] => [
      [],
      [nth(n)],
      [{ ...nth(n), hash: `forged${n}` }],
      [{ ...nth(n), previousHash: 'elsewhere' }],
      [nth(n), { ...nth(n), hash: `forged${n}` }],
    ];
    const choices = [1, 2, 3, 4, 5].reduce<Numbered[][]>(
      (made, n) => made.flatMap((items) => kinds(n).map((more) => [...items, ...more])),
      [[]],
    );
    expect(choices).toHaveLength(3125);
    const apart = choices.filter(
      (items) => JSON.stringify(spelledOut(items, 6)) !== JSON.stringify(bruteForce(items, 6)),
    );
    expect(apart).toEqual([]);
  });

  it('for any row', () => {
    const hash = fc.constantFrom('a', 'b', 'c', 'd');
    const item = fc.record({
      sequence: fc.integer({ min: 1, max: 12 }),
      hash,
      previousHash: fc.option(hash),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), fc.nat(15), (items, sealed) => {
        expect(spelledOut(items, sealed)).toEqual(bruteForce(items, sealed));
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
