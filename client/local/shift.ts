import {
  makeShiftDraftKey,
  unwrapDraftKey,
  wrapDraftKey,
  type WrappedDraftKey,
} from '../../shared/seal/draft-key.ts';
import { randomBytes } from '../../shared/seal/platform.ts';
import type { LocalDatabase } from './database.ts';
import type { DraftKey } from './draft.ts';

/** One interviewer's turn at a tablet. The name stays on the tablet; the key opens by the PIN alone. */
export interface Shift {
  id: string;
  name: string;
  startedAt: string;
  endedAt: string | null;
  eventId: string | null;
  wrapped: WrappedDraftKey;
}

/** Starts a shift; a shift that was still open ends, and its drafts wait for its own PIN. */
export async function startShift(
  db: LocalDatabase,
  shift: { id: string; name: string; pin: string; startedAt: string },
): Promise<DraftKey> {
  const { pin, ...rest } = shift;
  const extractable = await makeShiftDraftKey();
  const wrapped = await wrapDraftKey(extractable, pin, randomBytes(16));
  // From here on in a form that no script can take out of memory as bytes.
  const key = await unwrapDraftKey(wrapped, pin);
  if (!key) throw new Error('a key does not open by the PIN that wrapped it');
  await db.transaction('rw', db.shifts, db.drafts, async () => {
    await endOpenShifts(db, rest.startedAt);
    await db.shifts.put({ ...rest, wrapped, endedAt: null, eventId: null });
  });
  return { id: rest.id, key };
}

/** The key of a shift, by its PIN; `null` for a wrong one. */
export async function unlockShift(shift: Shift, pin: string): Promise<DraftKey | null> {
  const key = await unwrapDraftKey(shift.wrapped, pin);
  return key && { id: shift.id, key };
}

/** Takes an ended shift up again, because its interviewer gave its PIN. */
export async function resumeShift(db: LocalDatabase, shiftId: string, at: string): Promise<void> {
  await db.transaction('rw', db.shifts, db.drafts, async () => {
    await endOpenShifts(db, at, shiftId);
    await db.shifts.update(shiftId, { endedAt: null });
  });
}

export async function endShift(db: LocalDatabase, at: string): Promise<void> {
  await db.transaction('rw', db.shifts, db.drafts, () => endOpenShifts(db, at));
}

export async function chooseEvent(db: LocalDatabase, shiftId: string, eventId: string): Promise<void> {
  await db.transaction('rw', db.shifts, () => db.shifts.update(shiftId, { eventId }));
}

/** The shifts a PIN can open, the latest first, with how many drafts wait in each. */
export async function selectShifts(db: LocalDatabase): Promise<(Shift & { drafts: number })[]> {
  const shifts = await db.shifts.toArray();
  const counted = await Promise.all(
    shifts.map(async (shift) => ({ ...shift, drafts: await countDrafts(db, shift.id) })),
  );
  return counted.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
}

const countDrafts = (db: LocalDatabase, shiftId: string): Promise<number> =>
  db.drafts.where('keyId').equals(shiftId).count();

/** An ended shift without drafts has nothing left to open: its name and key go. */
async function endOpenShifts(db: LocalDatabase, at: string, except?: string): Promise<void> {
  for (const shift of await db.shifts.toArray()) {
    if (shift.id === except) continue;
    if ((await countDrafts(db, shift.id)) === 0) await db.shifts.delete(shift.id);
    else if (shift.endedAt === null) await db.shifts.update(shift.id, { endedAt: at });
  }
}
