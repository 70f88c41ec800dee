import * as z from 'zod/mini';
import { Problem } from '../../shared/api/problem.ts';
import { AsideReason, Decision } from '../../shared/api/set-aside.ts';
import type { Acknowledgement } from '../../shared/model/acknowledgement.ts';
import { type OrganisationId, SetAsideId, StaffId, StoryId, TabletId } from '../../shared/model/ids.ts';
import { Instant } from '../../shared/model/moment.ts';
import { Reason } from '../../shared/model/reason.ts';
import type { Db } from './act.ts';
import { Bit, toBit } from './column.ts';

/** What a decision rests on: the envelope as it came (empty once it was discarded), and how it came. */
export type KeptAside = z.infer<typeof KeptRow>;

const KeptRow = z.object({
  id: SetAsideId,
  envelope: z.string(),
  reason: AsideReason,
  tabletId: z.nullable(TabletId),
  vouched: Bit,
  receivedAt: Instant,
  sentAt: z.nullable(Instant),
  decision: z.nullable(Decision),
  decisionReason: z.nullable(Reason),
  decidedAt: z.nullable(Instant),
  decidedBy: z.nullable(StaffId),
  becameId: z.nullable(StoryId),
  undoable: Bit,
});

export const selectKeptAside = async (
  db: Db,
  organisationId: OrganisationId,
  id: SetAsideId,
): Promise<KeptAside> => {
  const row = await db
    .selectFrom('setAside')
    .select(['id', 'envelope', 'reason', 'tabletId', 'vouched', 'receivedAt', 'sentAt'])
    .select(['decision', 'decisionReason', 'decidedAt', 'decidedBy', 'becameId', 'undoable'])
    .where('id', '=', id)
    .where('organisationId', '=', organisationId)
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return KeptRow.parse(row);
};

export type DecidedAside = {
  decision: Decision;
  decisionReason: Reason;
  decidedAt: Instant;
  decidedBy: StaffId;
  becameId: StoryId | null;
  undoable: boolean;
  /** Null where it is no envelope: no device can be told anything about it. */
  acknowledgement: Acknowledgement | null;
};

export const updateDecided = async (db: Db, id: SetAsideId, decided: DecidedAside): Promise<void> => {
  const { acknowledgement, undoable, ...rest } = decided;
  await db
    .updateTable('setAside')
    .set({
      ...rest,
      undoable: toBit(undoable),
      acknowledgement: acknowledgement === null ? null : JSON.stringify(acknowledgement),
    })
    .where('id', '=', id)
    .execute();
};

/** It waits for a decision again. */
export const updateUndecided = async (db: Db, id: SetAsideId): Promise<void> => {
  await db
    .updateTable('setAside')
    .set({ decision: null, decisionReason: null, decidedAt: null, decidedBy: null })
    .set({ becameId: null, undoable: 0, acknowledgement: null })
    .where('id', '=', id)
    .execute();
};

/** Its bytes go; its hash, its number and why it stood aside stay. */
export const emptyEnvelope = async (db: Db, id: SetAsideId): Promise<void> => {
  await db.updateTable('setAside').set({ envelope: '' }).where('id', '=', id).execute();
};

/** Whether anything else that was set aside became a part of this story. */
export const hasOtherParts = async (db: Db, storyId: StoryId, than: SetAsideId): Promise<boolean> => {
  const row = await db
    .selectFrom('setAside')
    .select('id')
    .where('becameId', '=', storyId)
    .where('id', '!=', than)
    .executeTakeFirst();
  return row !== undefined;
};

/** The envelopes of this story that wait for a decision and still have their bytes, as JSON text. */
export const selectWaitingEnvelopes = async (
  db: Db,
  organisationId: OrganisationId,
  storyId: StoryId,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('setAside')
    .select('envelope')
    .where('organisationId', '=', organisationId)
    .where('storyId', '=', storyId)
    .where('decision', 'is', null)
    .where('envelope', '!=', '')
    .execute();
  return rows.map(({ envelope }) => envelope);
};
