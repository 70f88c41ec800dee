const FIRST = 2_000;
const MOST = 5 * 60_000;

/**
 * How long to wait before trying again, in milliseconds, after `attempts` tries (1, 2, 3 …) that came to
 * nothing. Doubles from two seconds to five minutes; `chance` in [0, 1) spreads it over the upper half, so that
 * the tablets of one hall do not all come back at once ("equal jitter", AWS Architecture Blog, 2015).
 */
export const backOff = (attempts: number, chance: number): number => {
  const span = Math.min(MOST, FIRST * 2 ** Math.max(0, attempts - 1));
  return Math.round(span / 2 + (span / 2) * chance);
};

/** The longest that a device waits with one story by itself, in milliseconds, whatever a server asks. */
const LONGEST_WAIT = 60 * 60_000;

/**
 * How long what came to nothing waits, in milliseconds, after so many tries: at least as long as the server asks, within
 * reason.
 */
export const waitAfter = (
  attempts: number,
  { chance, afterSeconds }: { chance: number; afterSeconds: number },
): number => Math.min(LONGEST_WAIT, Math.max(afterSeconds * 1000, backOff(attempts, chance)));

/** How long until what stands aside is asked for again, in milliseconds: a coordinator decides in days. */
export const ASK_AGAIN = 24 * 60 * 60_000;

/**
 * How long until `notBefore`, in milliseconds; 0 when it is due. A moment further away than anything waits was set
 * under a clock that was wrong: nothing waits for the year that it was then.
 */
export const waitLeft = (notBefore: number, now: number): number => {
  const left = notBefore - now;
  return left > ASK_AGAIN ? 0 : Math.max(0, left);
};
