import * as z from 'zod/mini';
import { Problem } from '../../shared/api/problem.ts';
import { Consent } from '../../shared/model/consent.ts';
import { OrganisationId, type StaffId, type StoryId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import { Story } from '../../shared/model/story.ts';
import { Answers, type Telling } from '../../shared/model/telling.ts';
import type { Db } from './act.ts';
import { Bit, EmptyForNull, json, toBit } from './column.ts';

/** What comes in as a story: numbered, and read by nobody yet. */
export type NewStory = Omit<KeptStory, 'codedAt' | 'textVersion'> & { sourceKey: string | null };

/** A story as it is kept, with whose it is and without what is counted or looked up beside it. */
export type KeptStory = z.infer<typeof Kept> & { organisationId: OrganisationId };

const Kept = z.omit(Story, {
  excerpt: true,
  state: true,
  signalCount: true,
  signals: true,
  attachments: true,
});
const StoryRow = z.object({
  ...Kept.shape,
  organisationId: OrganisationId,
  neighbourhood: EmptyForNull,
  themes: json(Kept.shape.themes),
  sourceThemes: json(Kept.shape.sourceThemes),
  answers: json(Answers),
  consent: json(Consent),
  fictional: Bit,
  unfinished: Bit,
});

const SourceRow = z.object({ sourceKey: z.string() });

export const insertStories = async (db: Db, stories: readonly NewStory[]): Promise<void> => {
  if (stories.length === 0) return;
  await db
    .insertInto('story')
    .values(
      stories.map((story) => ({
        ...story,
        neighbourhood: story.neighbourhood ?? '',
        themes: JSON.stringify(story.themes),
        sourceThemes: JSON.stringify(story.sourceThemes),
        answers: JSON.stringify(story.answers),
        consent: JSON.stringify(story.consent),
        fictional: toBit(story.fictional),
        unfinished: toBit(story.unfinished),
        textVersion: 1,
        codedAt: null,
        codedBy: null,
      })),
    )
    .execute();
};

export const selectStory = async (
  db: Db,
  organisationId: OrganisationId,
  id: StoryId,
): Promise<KeptStory> => {
  const story = await selectOptionalStory(db, organisationId, id);
  if (!story) throw new Problem('not-found');
  return story;
};

export const selectOptionalStory = async (
  db: Db,
  organisationId: OrganisationId,
  id: StoryId,
): Promise<KeptStory | undefined> => {
  const row = await db
    .selectFrom('story')
    .selectAll()
    .where('id', '=', id)
    .where('organisationId', '=', organisationId)
    .executeTakeFirst();
  return row && StoryRow.parse(row);
};

export const updateConsent = async (db: Db, id: StoryId, consent: Consent): Promise<void> => {
  await db
    .updateTable('story')
    .set({ consent: JSON.stringify(consent) })
    .where('id', '=', id)
    .execute();
};

/** What its teller told, in the place of what was there: a next version, which nobody has read yet. */
export const updateTold = async (
  db: Db,
  id: StoryId,
  told: Pick<Telling, 'text' | 'language' | 'themes' | 'feeling' | 'answers' | 'state'> & {
    textVersion: number;
  },
): Promise<void> => {
  const { text, textVersion, language, themes, feeling, answers, state } = told;
  await db
    .updateTable('story')
    .set({ text, textVersion, language, feeling, codedAt: null, codedBy: null })
    .set({ themes: JSON.stringify(themes), answers: JSON.stringify(answers) })
    .set({ unfinished: toBit(state === 'unfinished') })
    .where('id', '=', id)
    .execute();
};

/** Whether anybody ever marked a passage in it, or a file belongs to it. */
export const hasTraces = async (db: Db, id: StoryId): Promise<boolean> => {
  const signal = await db.selectFrom('signal').select('id').where('storyId', '=', id).executeTakeFirst();
  const file = await db.selectFrom('attachment').select('hash').where('storyId', '=', id).executeTakeFirst();
  return signal !== undefined || file !== undefined;
};

/** Takes out a story that nobody did anything with, and what came in with it. */
export const deleteStory = async (db: Db, id: StoryId): Promise<void> => {
  await db.deleteFrom('storyTheme').where('storyId', '=', id).execute();
  await db.deleteFrom('receipt').where('storyId', '=', id).execute();
  await db.deleteFrom('story').where('id', '=', id).execute();
};

/** Says who read the story to the end, and when; null takes that back. */
export const updateCoded = async (
  db: Db,
  id: StoryId,
  coded: { at: Instant; by: StaffId } | null,
): Promise<void> => {
  await db
    .updateTable('story')
    .set({ codedAt: coded?.at ?? null, codedBy: coded?.by ?? null })
    .where('id', '=', id)
    .execute();
};

/** Those of these keys under which a story was imported before. */
export const selectKnownSourceKeys = async (
  db: Db,
  organisationId: OrganisationId,
  keys: readonly string[],
): Promise<Set<string>> => {
  if (keys.length === 0) return new Set();
  const rows = await db
    .selectFrom('story')
    .select('sourceKey')
    .where('organisationId', '=', organisationId)
    .where('sourceKey', 'in', keys)
    .execute();
  return new Set(rows.map((row) => SourceRow.parse(row).sourceKey));
};
