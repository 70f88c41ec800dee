import type { OrganisationId, StoryId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import type { Db } from './act.ts';

/** What a story said before its text was replaced. */
export type EarlierText = {
  organisationId: OrganisationId;
  storyId: StoryId;
  textVersion: number;
  text: string;
  replacedAt: Instant;
};

export const insertEarlierText = async (db: Db, earlier: EarlierText): Promise<void> => {
  await db.insertInto('earlierText').values(earlier).execute();
};

/** Whether the text of a story was replaced at exactly this moment, which is that of an act. */
export const wasReplacedAt = async (db: Db, storyId: StoryId, replacedAt: Instant): Promise<boolean> => {
  const row = await db
    .selectFrom('earlierText')
    .select('textVersion')
    .where('storyId', '=', storyId)
    .where('replacedAt', '=', replacedAt)
    .executeTakeFirst();
  return row !== undefined;
};
