import * as z from 'zod/mini';
import type { OrganisationId, StoryId } from '../../shared/model/ids.ts';
import type { StoryTheme } from '../../shared/rules/figures.ts';
import { meanings } from '../../shared/rules/story-meaning.ts';
import type { Db } from './act.ts';
import { Bit, toBit } from './column.ts';

type OfStory = { storyId: StoryId; organisationId: OrganisationId };

const StoryThemeRow = z.object({
  theme: z.string(),
  byTeller: Bit,
  meaning: z.nullable(z.enum(meanings)),
});

/** The themes that a story touches, in no order. */
export const selectStoryThemes = async (db: Db, storyId: StoryId): Promise<StoryTheme[]> => {
  const rows = await db
    .selectFrom('storyTheme')
    .select(['theme', 'byTeller', 'meaning'])
    .where('storyId', '=', storyId)
    .execute();
  return rows.map((row) => StoryThemeRow.parse(row));
};

export const upsertStoryThemes = async (db: Db, themes: readonly (StoryTheme & OfStory)[]): Promise<void> => {
  if (themes.length === 0) return;
  await db
    .insertInto('storyTheme')
    .values(themes.map((one) => ({ ...one, byTeller: toBit(one.byTeller) })))
    .onConflict((conflict) =>
      conflict.columns(['storyId', 'theme']).doUpdateSet((row) => ({ meaning: row.ref('excluded.meaning') })),
    )
    .execute();
};

export const deleteStoryThemes = async (
  db: Db,
  storyId: StoryId,
  themes: readonly string[],
): Promise<void> => {
  if (themes.length === 0) return;
  await db.deleteFrom('storyTheme').where('storyId', '=', storyId).where('theme', 'in', themes).execute();
};
