import type { LocalDatabase } from './database.ts';
import { selectOptionalTablet } from './device.ts';
import { PHONE, type DraftRow } from './draft.ts';
import { settleShift } from './settlement.ts';
import { isSpent, type Shift } from './shift.ts';

/** How long the drafts of a shift wait for its PIN, in milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/**
 * Settles, at the start of the app, the drafts of shifts that nobody came back to for a day, or whose last PIN was
 * wrong. By this device's own clock, which also dated them.
 */
export async function settleAbandoned(db: LocalDatabase, now: number): Promise<void> {
  if (!(await selectOptionalTablet(db))) return;
  const shifts = await db.shifts.toArray();
  const drafts = await db.drafts.where('keyId').notEqual(PHONE).toArray();
  const at = new Date(now).toISOString();
  // A shift that ended while a tab still had its draft open left the draft behind.
  const ids = new Set([...shifts.map(({ id }) => id), ...drafts.map(({ keyId }) => keyId)]);
  for (const id of ids) {
    const shift = shifts.find((one) => one.id === id);
    const own = drafts.filter(({ keyId }) => keyId === id);
    if (shift && isSpent(shift)) await settleShift(db, id, { ending: 'pins', at });
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
