import type { Instant } from '../../shared/model/moment.ts';
import { contributionOf, counts, difference, themesOf } from '../../shared/rules/figures.ts';
import type { Db } from '../store/act.ts';
import { addToTallies, addToThemeTallies } from '../store/figures.ts';
import { selectSignals } from '../store/signal.ts';
import type { KeptStory } from '../store/story.ts';
import { deleteStoryThemes, selectStoryThemes, upsertStoryThemes } from '../store/story-theme.ts';

/**
 * Brings the figures up to date after a story's signals changed, or after it was finished or reopened, in the
 * same transaction. `before` is the story as it was; `codedAt` as it is now. What the story added before is known
 * from its themes as they were kept, so that only the difference is written: the figures of a round are never
 * counted again (design D1).
 */
export const keepFigures = async (
  db: Db,
  before: KeptStory,
  codedAt: Instant | null = before.codedAt,
): Promise<void> => {
  const { id: storyId, organisationId, roundId } = before;
  const themesBefore = await selectStoryThemes(db, storyId);
  const themes = themesOf(before.themes, await selectSignals(db, storyId));

  const same = (theme: string, meaning: string | null) =>
    themesBefore.some((was) => was.theme === theme && was.meaning === meaning);
  const changed = themes.filter((one) => !same(one.theme, one.meaning));
  await upsertStoryThemes(
    db,
    changed.map((one) => ({ ...one, storyId, organisationId })),
  );
  const kept = new Set(themes.map((one) => one.theme));
  const gone = themesBefore.map((one) => one.theme).filter((theme) => !kept.has(theme));
  await deleteStoryThemes(db, storyId, gone);

  const change = difference(
    contributionOf(counts(before), themesBefore),
    contributionOf(counts({ ...before, codedAt }), themes),
  );
  const place = { organisationId, roundId, neighbourhood: before.neighbourhood ?? '' };
  if (change.coded !== 0) await addToTallies(db, [{ ...place, received: 0, coded: change.coded }]);
  await addToThemeTallies(
    db,
    [...change.themes].map(([theme, themeCounts]) => ({ ...place, theme, ...themeCounts })),
  );
};
