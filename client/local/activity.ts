/**
 * Whether somebody is at this device, so that an open shift can lock itself (design D2), and what has to be on disk
 * before it does. Of this tab; nothing of it is kept.
 */
let last = Date.now();
let touched = last;
const pens = new Set<Pen>();

interface Pen {
  save: () => Promise<boolean>;
  layDown: () => Promise<boolean>;
  takeUp: () => void;
}

/** How long an open shift stays open when nobody is there, in milliseconds (design D2). */
export const LOCK_AFTER = 10 * 60_000;

/** How long a voice alone keeps it open, in milliseconds: a loud street is a voice too. */
export const VOICE_KEEPS_OPEN = 30 * 60_000;

/** Somebody is here, from now on. */
export function noteActivity(): void {
  last = Date.now();
  touched = last;
}

/** Somebody speaks here, perhaps with both hands still: for a while that is a sign as good as a touch. */
export function noteVoice(): void {
  const idle = idleTime();
  if (idle < LOCK_AFTER && Date.now() - touched < VOICE_KEEPS_OPEN) last = Date.now();
}

/**
 * Somebody still is: a touch or a key. False, and nothing is noted, when that comes too late: a
 * device that slept wakes up with its timers still to come, and locks before whoever woke it gets at a story.
 */
export function stayActive(): boolean {
  if (idleTime() >= LOCK_AFTER) return false;
  noteActivity();
  return true;
}

/** For how long nobody was here, in milliseconds. A clock that was put back begins anew, not in the past. */
export function idleTime(): number {
  const now = Date.now();
  if (now < last) noteActivity();
  return now - last;
}

/**
 * `save` runs before the device locks, and says whether all is on disk; `layDown` also writes nothing any more from then
 * on, until `takeUp`. Gives what takes it back.
 */
export function beforeLock(save: Pen['save'], layDown = save, takeUp: Pen['takeUp'] = () => {}): () => void {
  const pen = { save, layDown, takeUp };
  pens.add(pen);
  return () => void pens.delete(pen);
}

/** Brings to disk what is not there yet; false when something could not be, and would be lost with the key. */
export async function saveBeforeLock(): Promise<boolean> {
  const saved = await Promise.all([...pens].map(({ save }) => save()));
  return saved.every(Boolean);
}

/**
 * Brings all to disk for another tab that goes on with it, and writes nothing after that: it would stand over what is
 * told there. False when something could not be saved; then writing goes on here.
 */
export async function layDownPens(): Promise<boolean> {
  // First what ends of itself: a recording still changes the draft that it belongs to.
  if (!(await saveBeforeLock())) return false;
  const all = [...pens];
  const down = await Promise.all(all.map(({ layDown }) => layDown()));
  if (down.every(Boolean)) return true;
  for (const { takeUp } of all) takeUp();
  return false;
}
