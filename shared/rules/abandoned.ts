const DAY_MS = 24 * 60 * 60_000;

/** How long the drafts of a shift wait for its PIN. */
const WAIT_MS = DAY_MS;

/** Nobody is away this long from one look at a device to the next that it is used for: its clock was set anew. */
const LEAP_MS = 30 * DAY_MS;

/** When a device was used, and when its clock was last found to say nothing of that; in milliseconds since 1970. */
interface LastUse {
  dated: readonly number[];
  noted: readonly number[];
}

/**
 * Whether drafts still wait for who began them, by the clock of the device that dated them. `unknown`: that clock was
 * set meanwhile, by months or to before what it dated; then their last use is noted anew, and they wait from there.
 */
export function standingOfDrafts(
  { dated, noted }: LastUse,
  now: number,
): 'waiting' | 'abandoned' | 'unknown' {
  const isSaying = (at: number) => at <= now && now - at < LEAP_MS;
  // One that says nothing may be the last of all.
  if (!dated.every(isSaying) && !noted.some(isSaying)) return 'unknown';
  const last = Math.max(...[...dated, ...noted].filter(isSaying));
  return now - last >= WAIT_MS ? 'abandoned' : 'waiting';
}
