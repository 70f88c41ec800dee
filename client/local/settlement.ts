import { attachmentsOf, type Envelope } from '../../shared/model/envelope.ts';
import type { StoryId } from '../../shared/model/ids.ts';
import { removeAttachments } from './attachment.ts';
import type { LocalDatabase } from './database.ts';
import { selectOptionalTablet, type TabletIdentity } from './device.ts';
import { PHONE, type DraftRow } from './draft.ts';
import { isDraftOpen, withFreeDrafts } from './draft-lock.ts';
import type { OutboxItem } from './outbox.ts';
import { newOutboxItem } from './seal.ts';
import type { SealedCopy } from './sealed-copy.ts';
import { addToNotices, addToTally, type Ending } from './tally.ts';
import { withRoom } from './with-room.ts';

/** What becomes of drafts that nobody will finish: how many are sealed and sent, and how many destroyed. */
export interface Settlement {
  sealed: number;
  destroyed: number;
}

type Leaving = DraftRow & { copy: SealedCopy };

/** Whether a draft is sent when nobody can finish it; it is destroyed otherwise (design D2). */
export const isLeaving = (row: DraftRow): row is Leaving => row.mayLeave === true && !!row.copy;

const settlementOf = (rows: readonly DraftRow[]): Settlement => {
  const sealed = rows.filter(isLeaving).length;
  return { sealed, destroyed: rows.length - sealed };
};

/** What would become of the drafts of a shift if it ended now. */
export const foreseeSettlement = async (db: LocalDatabase, shiftId: string): Promise<Settlement> =>
  settlementOf(await db.drafts.where('keyId').equals(shiftId).toArray());

export interface End {
  ending: Ending;
  at: string;
}

/**
 * Ends a shift for good: its drafts become outbox items or nothing, its key and name go; in one transaction. A
 * notice says so to whoever takes the tablet next. A draft that is open in a tab stays: its pen goes on. While any is
 * open, also one of which nothing is kept yet, so do the key that opens it and the name to tell of it.
 */
export function settleShift(db: LocalDatabase, shiftId: string, { ending, at }: End): Promise<Settlement> {
  const drafts = () => db.drafts.where('keyId').equals(shiftId);
  return withFreeDrafts(
    () => drafts().primaryKeys(),
    async (free) => {
      const select = () =>
        drafts()
          .and(({ storyId }) => free.has(storyId))
          .toArray();
      // Its draft may have no row yet: nothing is kept before its teller agrees.
      const isUnderPen = await isDraftOpen();
      return settle(db, select, async (settlement) => {
        const shift = await db.shifts.get(shiftId);
        const isOver = !isUnderPen && (await drafts().count()) === 0;
        // Nothing to tell of a shift that was ended with everything finished, that goes on, or that was told of before.
        const isNothing = settlement.sealed + settlement.destroyed === 0;
        const isTold = !isNothing || (ending !== 'ended' && isOver && shift !== undefined && !shift.isTold);
        if (isTold) await addToNotices(db, { ending, shiftName: shift?.name ?? null, at, ...settlement });
        if (isOver) await db.shifts.delete(shiftId);
        else await db.shifts.update(shiftId, { endedAt: at, isTold: isTold || shift?.isTold === true });
      });
    },
  );
}

/** Ends all shifts, and what drafts are left of shifts that ended. */
export async function settleAllShifts(db: LocalDatabase, end: End): Promise<void> {
  const drafts = await db.drafts.where('keyId').notEqual(PHONE).toArray();
  const ids = new Set([
    ...(await db.shifts.toCollection().primaryKeys()),
    ...drafts.map(({ keyId }) => keyId),
  ]);
  for (const id of ids) await settleShift(db, id, end);
}

/** Ends one draft: the interviewer chose to send what was told, though it is not finished. */
export const settleDraft = (db: LocalDatabase, storyId: StoryId): Promise<Settlement> =>
  settle(db, async () => {
    const row = await db.drafts.get(storyId);
    return row ? [row] : [];
  });

async function settle(
  db: LocalDatabase,
  select: () => Promise<DraftRow[]>,
  besides: (settlement: Settlement) => Promise<void> = () => Promise.resolve(),
): Promise<Settlement> {
  for (;;) {
    const rows = await select();
    const items = await itemsOf(rows.filter(isLeaving), await selectOptionalTablet(db));
    const settlement = settlementOf(rows);
    const tables = [db.drafts, db.outbox, db.shifts, db.device, db.attachments, db.chunks];
    const write = () =>
      db.transaction('rw', tables, async () => {
        // Signed before the transaction, which would not wait for it: begin again when a tab saved meanwhile.
        if (!isSame(rows, await select())) return false;
        const sealedBefore = new Set(await db.outbox.toCollection().primaryKeys());
        await db.outbox.bulkAdd(items.filter(({ storyId }) => !sealedBefore.has(storyId)));
        await db.drafts.bulkDelete(rows.map(({ storyId }) => storyId));
        for (const row of rows) if (!sealedBefore.has(row.storyId)) await keepLeavingFiles(db, row);
        await addToTally(db, settlement);
        await besides(settlement);
        return true;
      });
    const settled = await withRoom(db, 'telling', write);
    if (settled) return settlement;
  }
}

/** Of what was recorded goes along what the copy names; a recording that was cut off is in none. */
const keepLeavingFiles = (db: LocalDatabase, row: DraftRow): Promise<void> =>
  removeAttachments(db, row.storyId, {
    except: isLeaving(row) ? attachmentsOf(row.copy.envelope.header).map(({ hash }) => hash) : [],
  });

const isSame = (before: readonly DraftRow[], now: readonly DraftRow[]): boolean =>
  before.length === now.length &&
  before.every(({ storyId, savedAt }, at) => now[at]?.storyId === storyId && now[at].savedAt === savedAt);

const itemsOf = (rows: readonly Leaving[], tablet: TabletIdentity | null): Promise<OutboxItem[]> =>
  Promise.all(
    rows.map(async ({ copy }) => newOutboxItem({ ...copy, envelope: await signed(copy.envelope, tablet) })),
  );

/** Without the key that it was sealed for it leaves unsigned: the server then keeps it for a coordinator. */
async function signed(envelope: Envelope, tablet: TabletIdentity | null): Promise<Envelope> {
  if (tablet === null || tablet.id !== envelope.header.deviceId) return envelope;
  const { signEnvelope } = await import('../../shared/seal/device-signature.ts');
  return { ...envelope, signature: await signEnvelope(envelope, tablet.signingKey) };
}
