import type { Consent } from '../model/consent.ts';
import type { Indicator, ValenceSplit } from '../model/indicator.ts';
import type { Instant } from '../model/moment.ts';
import type { Valence } from '../model/signal.ts';
import { mayUse } from './consent.ts';
import { meaningOf, meanings, type Meaning } from './story-meaning.ts';
import { isPublishable, PUBLICATION_THRESHOLD } from './suppression.ts';

/** A theme that a story touches: marked by its teller, and what its signals say together (null: no signal). */
export type StoryTheme = { theme: string; byTeller: boolean; meaning: Meaning | null };

/** The numbers of one theme: stories by what they say, and stories whose teller marked it. */
export type ThemeCounts = ValenceSplit & { tellers: number };

/** What one story adds to the figures of its round and neighbourhood. */
export type Contribution = { coded: number; themes: ReadonlyMap<string, ThemeCounts> };

/** A story counts when an analyst read it to the end and its consent allows analysis. */
export const counts = (story: { codedAt: Instant | null; consent: Consent }): boolean =>
  story.codedAt !== null && mayUse(story.consent, 'analysis').ok;

/** The themes that a story touches: those its teller marked, and those its signals speak of. */
export const themesOf = (
  tellerThemes: readonly string[],
  signals: readonly { theme: string; valence: Valence }[],
): StoryTheme[] => {
  const valences = (theme: string) =>
    signals.filter((signal) => signal.theme === theme).map((signal) => signal.valence);
  return [...new Set([...tellerThemes, ...signals.map((signal) => signal.theme)])].map((theme) => ({
    theme,
    byTeller: tellerThemes.includes(theme),
    meaning: meaningOf(valences(theme)),
  }));
};

/** What a story adds: itself once, and each of its themes once. Nothing while it does not count. */
export const contributionOf = (counted: boolean, themes: readonly StoryTheme[]): Contribution => ({
  coded: counted ? 1 : 0,
  themes: new Map(counted ? themes.map((one) => [one.theme, countsOf(one)]) : []),
});

/** What to add to the figures when a story's contribution becomes another; themes that stay equal are left out. */
export const difference = (before: Contribution, after: Contribution): Contribution => {
  const themes = new Set([...before.themes.keys(), ...after.themes.keys()]);
  const changes = [...themes].map(
    (theme) =>
      [theme, subtract(after.themes.get(theme) ?? noCounts, before.themes.get(theme) ?? noCounts)] as const,
  );
  return {
    coded: after.coded - before.coded,
    themes: new Map(changes.filter(([, change]) => Object.values(change).some((count) => count !== 0))),
  };
};

/** The indicator of a theme: n stories carry a signal on it, out of `coded`. */
export const indicatorOf = (theme: string, themeCounts: ThemeCounts, coded: number): Indicator => {
  const { tellers, ...split } = themeCounts;
  const n = meanings.reduce((sum, meaning) => sum + split[meaning], 0);
  return { theme, n, coded, split, tellers, publishable: isPublishable(n) };
};

export type Figures = { n: number; coded: number };

/**
 * The figures that may go out with a publication, or null: then nothing is shown. `released` is all that went out
 * on the same theme before, the last first. The last is repeated until both numbers lie the threshold or more from
 * each of these, so that no two publications can be subtracted down to a few people (design D9; coding.md 5.2,
 * suppression by differencing).
 */
export const releasable = (now: Figures, released: readonly Figures[]): Figures | null =>
  isPublishable(now.n) && released.every((before) => apart(now, before))
    ? { n: now.n, coded: now.coded }
    : (released[0] ?? null);

const apart = (a: Figures, b: Figures): boolean =>
  Math.abs(a.n - b.n) >= PUBLICATION_THRESHOLD && Math.abs(a.coded - b.coded) >= PUBLICATION_THRESHOLD;

/** What a theme starts from. */
export const noCounts: ThemeCounts = { helping: 0, mixed: 0, neutral: 0, hindering: 0, tellers: 0 };

const countsOf = ({ byTeller, meaning }: StoryTheme): ThemeCounts => ({
  ...noCounts,
  ...(meaning === null ? {} : { [meaning]: 1 }),
  tellers: byTeller ? 1 : 0,
});

const subtract = (a: ThemeCounts, b: ThemeCounts): ThemeCounts => ({
  helping: a.helping - b.helping,
  mixed: a.mixed - b.mixed,
  neutral: a.neutral - b.neutral,
  hindering: a.hindering - b.hindering,
  tellers: a.tellers - b.tellers,
});
