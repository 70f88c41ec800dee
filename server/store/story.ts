import * as z from 'zod/mini';
import { Problem } from '../../shared/api/problem.ts';
import { Consent } from '../../shared/model/consent.ts';
import { OrganisationId, type StaffId, type StoryId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import { Story } from '../../shared/model/story.ts';
import { Answers } from '../../shared/model/telling.ts';
import type { Db } from './act.ts';
import { Bit, EmptyForNull, json, toBit } from './column.ts';

/** What comes in as a story: numbered, and read by nobody yet. */
export type NewStory = Omit<KeptStory, 'codedAt' | 'textVersion'> & { sourceKey: string | null };

/** A story as it is kept, with whose it is and without what is counted or looked up beside it. */
export type KeptStory = z.infer<typeof Kept> & { organisationId: OrganisationId };

const Kept = z.omit(Story, { excerpt: true, state: true, signalCount: true, signals: true });
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
  const row = await db
    .selectFrom('story')
    .selectAll()
    .where('id', '=', id)
    .where('organisationId', '=', organisationId)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return StoryRow.parse(row);
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
