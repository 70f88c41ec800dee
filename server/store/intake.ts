import * as z from 'zod/mini';
import { Acknowledgement } from '../../shared/model/acknowledgement.ts';
import { type OrganisationId, StoryId, type TabletId } from '../../shared/model/ids.ts';
import type { Db } from './act.ts';
import { json } from './column.ts';

/** What is remembered of an envelope that was taken in. */
export type TakenIn = {
  storyId: StoryId;
  envelopeHash: string;
  tabletId: TabletId | null;
  sequence: number | null;
  previousHash: string | null;
  acknowledgement: Acknowledgement;
};

const TakenInRow = z.object({ storyId: StoryId, acknowledgement: json(Acknowledgement) });

export const insertTakenIn = async (
  db: Db,
  organisationId: OrganisationId,
  taken: readonly TakenIn[],
): Promise<void> => {
  if (taken.length === 0) return;
  await db
    .insertInto('intake')
    .values(
      taken.map((one) => ({
        ...one,
        organisationId,
        acknowledgement: JSON.stringify(one.acknowledgement),
        receivedAt: one.acknowledgement.receivedAt,
      })),
    )
    .execute();
};

export const deleteTakenIn = async (db: Db, storyId: StoryId): Promise<void> => {
  await db.deleteFrom('intake').where('storyId', '=', storyId).execute();
};

/** The acknowledgements of those stories that were taken in before, by story. */
export const selectAcknowledgements = async (
  db: Db,
  storyIds: readonly StoryId[],
): Promise<Map<StoryId, Acknowledgement>> => {
  if (storyIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('intake')
    .select(['storyId', 'acknowledgement'])
    .where('storyId', 'in', storyIds)
    .execute();
  return new Map(
    rows.map((row) => {
      // Of a story that was released under an id of its own, the acknowledgement names the one its device knows.
      const { storyId, acknowledgement } = TakenInRow.parse(row);
      return [storyId, acknowledgement];
    }),
  );
};
