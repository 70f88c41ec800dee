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
