import { mayTryPinAt, remainingPins, waitAfterWrongPins } from '../../shared/rules/pin-attempts.ts';
import {
  makeShiftDraftKey,
  unwrapDraftKey,
  wrapDraftKey,
  type WrappedDraftKey,
} from '../../shared/seal/draft-key.ts';
import { randomBytes } from '../../shared/seal/platform.ts';
import type { LocalDatabase } from './database.ts';
import type { DraftKey } from './draft.ts';
import { isDraftOpen } from './draft-lock.ts';
import { withRoom } from './with-room.ts';

/**
 * One interviewer's turn at a tablet. The name stays on the tablet; the key opens by the PIN alone. `usedAt`: when
 * the PIN last opened it. `wrongPins` in a row, and not another one before `notBefore` (milliseconds since 1970).
 * `isTold`: a notice said how it ended, and it stands for a draft that was open. `begun`: how many stories were begun in
 * it. All five are missing in what 0.1.0 left.
 */
export interface Shift {
  id: string;
  name: string;
  startedAt: string;
  endedAt: string | null;
  eventId: string | null;
  wrapped: WrappedDraftKey;
  usedAt?: string;
  wrongPins?: number;
  notBefore?: number;
  isTold?: boolean;
  begun?: number;
}

/** What a PIN comes to. `wait`: too soon after a wrong one, until `at`. `spent`: no PIN opens this shift any more. */
export type Unlocked =
  | { kind: 'open'; key: DraftKey }
  | { kind: 'wrong'; remaining: number; at: number }
  | { kind: 'wait'; at: number }
  | { kind: 'spent' };

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
  const isUnderPen = await isDraftOpen();
  await db.transaction('rw', db.shifts, db.drafts, async () => {
    await leaveOpenShifts(db, { at: rest.startedAt, isUnderPen });
    await db.shifts.put({ ...rest, wrapped, endedAt: null, eventId: null, usedAt: rest.startedAt });
  });
  return { id: rest.id, key };
}

/**
 * Tries a PIN. It is counted as wrong on disk before it is tried, so that a restart in between gives no free ones. On
 * `spent` the caller settles the shift (`settleShift`).
 */
export async function unlockShift(
  db: LocalDatabase,
  shiftId: string,
  { pin, now }: { pin: string; now: number },
): Promise<Unlocked> {
  const attempt = await countAttempt(db, shiftId, now);
  if (!('wrapped' in attempt)) return attempt;
  const key = await unwrapDraftKey(attempt.wrapped, pin);
  if (key) {
    await resume(db, shiftId, new Date(now).toISOString());
    return { kind: 'open', key: { id: shiftId, key } };
  }
  const { wrong } = attempt;
  if (remainingPins(wrong) === 0) return { kind: 'spent' };
  return { kind: 'wrong', remaining: remainingPins(wrong), at: now + waitAfterWrongPins(wrong) };
}

type Attempt = Exclude<Unlocked, { kind: 'open' }> | { wrapped: WrappedDraftKey; wrong: number };

const countAttempt = (db: LocalDatabase, shiftId: string, now: number): Promise<Attempt> =>
  db.transaction('rw', db.shifts, async () => {
    const shift = await db.shifts.get(shiftId);
    if (!shift || isSpent(shift)) return { kind: 'spent' };
    const at = pinFrom(shift, now);
    if (at > now) return { kind: 'wait', at };
    const wrong = (shift.wrongPins ?? 0) + 1;
    await db.shifts.update(shiftId, { wrongPins: wrong, notBefore: now + waitAfterWrongPins(wrong) });
    return { wrapped: shift.wrapped, wrong };
  });

/** From when a PIN may be tried, in milliseconds since 1970. */
export const pinFrom = ({ wrongPins = 0, notBefore = 0 }: Shift, now: number): number =>
  mayTryPinAt({ wrong: wrongPins, notBefore }, now);

/** Too many PINs were wrong; it is found so after a kill between the last one and its settlement. */
export const isSpent = ({ wrongPins = 0 }: Shift): boolean => remainingPins(wrongPins) === 0;

/** Takes a shift up again, because its interviewer gave its PIN. */
const resume = async (db: LocalDatabase, shiftId: string, at: string): Promise<void> => {
  const isUnderPen = await isDraftOpen();
  await db.transaction('rw', db.shifts, db.drafts, async () => {
    await leaveOpenShifts(db, { at, isUnderPen, except: shiftId });
    await db.shifts.update(shiftId, {
      endedAt: null,
      usedAt: at,
      wrongPins: 0,
      notBefore: 0,
      isTold: false,
    });
  });
};

export async function chooseEvent(db: LocalDatabase, shiftId: string, eventId: string): Promise<void> {
  await db.transaction('rw', db.shifts, () => db.shifts.update(shiftId, { eventId }));
}

/**
 * Counts a story that begins in this shift; gives its number, which no other in it gets, also not in another tab. It
 * stands on a shared screen as a letter (`storyLetter`), which says nothing of who told or what.
 */
export function numberStory(db: LocalDatabase, shiftId: string): Promise<number> {
  const write = () =>
    db.transaction('rw', db.shifts, async () => {
      const number = ((await db.shifts.get(shiftId))?.begun ?? 0) + 1;
      await db.shifts.update(shiftId, { begun: number });
      return number;
    });
  return withRoom(db, 'telling', write);
}

/** The shifts a PIN can open, the latest first, with how many drafts wait in each. */
export async function selectShifts(db: LocalDatabase): Promise<(Shift & { drafts: number })[]> {
  const shifts = (await db.shifts.toArray()).filter((shift) => !isSpent(shift));
  const counted = await Promise.all(
    shifts.map(async (shift) => ({ ...shift, drafts: await countDrafts(db, shift.id) })),
  );
  return counted.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
}

const countDrafts = (db: LocalDatabase, shiftId: string): Promise<number> =>
  db.drafts.where('keyId').equals(shiftId).count();

/**
 * A shift that another takes the place of waits for its PIN; without drafts there is nothing left to open. While a pen is
 * anywhere, it may be at a draft of that shift which is not kept yet.
 */
async function leaveOpenShifts(
  db: LocalDatabase,
  { at, isUnderPen, except }: { at: string; isUnderPen: boolean; except?: string },
): Promise<void> {
  for (const shift of await db.shifts.toArray()) {
    if (shift.id === except) continue;
    if (!isUnderPen && (await countDrafts(db, shift.id)) === 0) await db.shifts.delete(shift.id);
    else if (shift.endedAt === null) await db.shifts.update(shift.id, { endedAt: at });
  }
}
