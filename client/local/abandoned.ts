import { standingOfDrafts } from '../../shared/rules/abandoned.ts';
import type { LocalDatabase } from './database.ts';
import { selectOptionalTablet } from './device.ts';
import { PHONE, type DraftRow } from './draft.ts';
import { settleAllShifts, settleShift } from './settlement.ts';
import { isSpent, type Shift } from './shift.ts';
import { withRoom } from './with-room.ts';

/**
 * Settles the drafts that nobody can come back to: of shifts that nobody opened for a day, or whose last PIN was wrong,
 * and all of a revoked tablet. By this device's own clock, which also dated them, unless it was set meanwhile.
 */
export async function settleAbandoned(db: LocalDatabase, now: number): Promise<void> {
  const tablet = await selectOptionalTablet(db);
  if (!tablet) return;
  const at = new Date(now).toISOString();
  if (tablet.revokedAt) return settleAllShifts(db, { ending: 'revoked', at });
  const shifts = await db.shifts.toArray();
  const drafts = await db.drafts.where('keyId').notEqual(PHONE).toArray();
  // A shift that ended while a tab still had a draft open was left behind, with that draft or without.
  const ids = new Set([...shifts.map(({ id }) => id), ...drafts.map(({ keyId }) => keyId)]);
  for (const id of ids) {
    const shift = shifts.find((one) => one.id === id);
    const own = drafts.filter(({ keyId }) => keyId === id);
    if (shift && isSpent(shift)) await settleShift(db, id, { ending: 'pins', at });
    else if (shift?.endedAt && own.length === 0) await settleShift(db, id, { ending: 'ended', at });
    else if (own.length > 0) await settleByClock(db, { id, shift, own }, now);
  }
}

interface Left {
  id: string;
  shift: Shift | undefined;
  own: readonly DraftRow[];
}

async function settleByClock(db: LocalDatabase, { id, shift, own }: Left, now: number): Promise<void> {
  const at = new Date(now).toISOString();
  const opened = shift?.usedAt ?? shift?.startedAt;
  const dated = [...own.map(({ savedAt }) => savedAt), ...(opened === undefined ? [] : [opened])];
  const noted = own.flatMap(({ notedAt }) => notedAt ?? []);
  switch (standingOfDrafts({ dated: dated.map(Date.parse), noted: noted.map(Date.parse) }, now)) {
    case 'waiting':
      return;
    case 'abandoned':
      await settleShift(db, id, { ending: 'abandoned', at });
      return;
    case 'unknown':
      await noteUse(db, id, at);
  }
}

const noteUse = (db: LocalDatabase, shiftId: string, at: string): Promise<void> =>
  withRoom(db, 'telling', () =>
    db.transaction('rw', db.drafts, async () => {
      await db.drafts.where('keyId').equals(shiftId).modify({ notedAt: at });
    }),
  );
