import type { LocalDatabase } from './database.ts';
import { selectOptionalTablet } from './device.ts';
import { PHONE, type DraftRow } from './draft.ts';
import { settleAllShifts, settleShift } from './settlement.ts';
import { isSpent, type Shift } from './shift.ts';

/** How long the drafts of a shift wait for its PIN, in milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/**
 * Settles the drafts that nobody can come back to: of shifts that nobody opened for a day, or whose last PIN was wrong,
 * and all of a revoked tablet. By this device's own clock, which also dated them.
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
    else if (own.length > 0 && now - lastUse(shift, own) >= DAY)
      await settleShift(db, id, { ending: 'abandoned', at });
  }
}

const lastUse = (shift: Shift | undefined, drafts: readonly DraftRow[]): number =>
  Math.max(
    ...[shift?.startedAt, shift?.usedAt, ...drafts.map(({ savedAt }) => savedAt)].flatMap((at) =>
      at === undefined ? [] : Date.parse(at),
    ),
  );
