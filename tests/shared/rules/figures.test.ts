import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Consent } from '../../../shared/model/consent.ts';
import {
  contributionOf,
  counts,
  difference,
  indicatorOf,
  releasable,
  themesOf,
  type Contribution,
} from '../../../shared/rules/figures.ts';
import { meanings } from '../../../shared/rules/story-meaning.ts';

const codedAt = '2026-11-22T09:30:00.000Z';
const asked = (given: boolean): Consent => ({
  basis: 'asked',
  textVersion: 1,
  language: 'nl',
  hold: true,
  decisions: [{ purpose: 'analysis', given }],
});

describe('a story counts', () => {
  it('once it is read to the end and its teller allowed analysis', () => {
    expect(counts({ codedAt, consent: asked(true) })).toBe(true);
    expect(counts({ codedAt: null, consent: asked(true) })).toBe(false);
    expect(counts({ codedAt, consent: asked(false) })).toBe(false);
  });

  it('also when it came with a file that names no consent: staff may read and code it', () => {
    expect(counts({ codedAt, consent: { basis: 'unknown' } })).toBe(true);
  });
});

describe('the themes of a story', () => {
  it('are those of its teller and those of its signals, each once', () => {
    expect(
      themesOf(
        ['talent', 'regelluw'],
        [
          { theme: 'talent', valence: 'helping' },
          { theme: 'talent', valence: 'hindering' },
          { theme: 'verbinding', valence: 'neutral' },
        ],
      ),
    ).toEqual([
      { theme: 'talent', byTeller: true, meaning: 'mixed' },
      { theme: 'regelluw', byTeller: true, meaning: null },
      { theme: 'verbinding', byTeller: false, meaning: 'neutral' },
    ]);
  });
});

describe('what a story adds to the figures', () => {
  it('is itself once, and each theme once under what its signals say together', () => {
    const added = contributionOf(true, [
      { theme: 'talent', byTeller: true, meaning: 'mixed' },
      { theme: 'regelluw', byTeller: true, meaning: null },
    ]);
    expect(added.coded).toBe(1);
    expect(added.themes.get('talent')).toEqual({
      helping: 0,
      mixed: 1,
      neutral: 0,
      hindering: 0,
      tellers: 1,
    });
    expect(added.themes.get('regelluw')).toEqual({
      helping: 0,
      mixed: 0,
      neutral: 0,
      hindering: 0,
      tellers: 1,
    });
  });

  it('is nothing while it does not count', () => {
    const added = contributionOf(false, [{ theme: 'talent', byTeller: true, meaning: 'helping' }]);
    expect(added).toEqual({ coded: 0, themes: new Map() });
  });

  it('comes to the same by way of any difference', () => {
    fc.assert(
      fc.property(contribution, contribution, (before, after) => {
        const change = difference(before, after);
        for (const theme of new Set([...before.themes.keys(), ...after.themes.keys()])) {
          for (const count of [...meanings, 'tellers'] as const) {
            const was = before.themes.get(theme)?.[count] ?? 0;
            const added = change.themes.get(theme)?.[count] ?? 0;
            expect(was + added).toBe(after.themes.get(theme)?.[count] ?? 0);
          }
        }
        expect(before.coded + change.coded).toBe(after.coded);
      }),
    );
  });

  it('makes no change where it stays the same', () => {
    fc.assert(fc.property(contribution, (one) => difference(one, one).themes.size === 0));
  });
});

describe('an indicator', () => {
  const split = { helping: 4, mixed: 1, neutral: 2, hindering: 3 };

  it('has as its n the stories with a signal, not the tellers', () => {
    expect(indicatorOf('talent', { ...split, tellers: 7 }, 20)).toEqual({
      theme: 'talent',
      n: 10,
      coded: 20,
      split,
      tellers: 7,
      publishable: true,
    });
  });

  it('is not for publication below ten stories', () => {
    expect(indicatorOf('talent', { ...split, hindering: 2, tellers: 90 }, 20).publishable).toBe(false);
  });
});

describe('the figures of a publication', () => {
  it('are those of today the first time, and none below the threshold', () => {
    expect(releasable({ n: 10, coded: 30 }, [])).toEqual({ n: 10, coded: 30 });
    expect(releasable({ n: 9, coded: 30 }, [])).toBeNull();
  });

  it('are repeated until n and the stories read both moved by ten: a difference must not point at somebody', () => {
    const released = { n: 12, coded: 30 };
    expect(releasable({ n: 13, coded: 31 }, [released])).toEqual(released);
    expect(releasable({ n: 22, coded: 39 }, [released])).toEqual(released);
    expect(releasable({ n: 22, coded: 40 }, [released])).toEqual({ n: 22, coded: 40 });
  });

  it('keep away from all that went out before, not only from the last', () => {
    const released = [
      { n: 25, coded: 65 },
      { n: 10, coded: 50 },
    ];
    expect(releasable({ n: 14, coded: 54 }, released)).toEqual({ n: 25, coded: 65 });
    expect(releasable({ n: 35, coded: 75 }, released)).toEqual({ n: 35, coded: 75 });
  });

  it('stay those of before when n fell under the threshold since', () => {
    expect(releasable({ n: 3, coded: 20 }, [{ n: 13, coded: 30 }])).toEqual({ n: 13, coded: 30 });
  });
});

const contribution: fc.Arbitrary<Contribution> = fc
  .tuple(
    fc.boolean(),
    fc.uniqueArray(
      fc.record({
        theme: fc.constantFrom('a', 'b', 'c', 'd'),
        byTeller: fc.boolean(),
        meaning: fc.constantFrom(...meanings, null),
      }),
      { selector: (one) => one.theme },
    ),
  )
  .map(([counted, themes]) => contributionOf(counted, themes));
