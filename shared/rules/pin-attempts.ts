/** So many wrong PINs, and the key of the shift is destroyed. */
export const MOST_WRONG_PINS = 10;

/** So many wrong ones cost nothing: fingers slip. */
const FREE = 3;

const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 15 * 60_000;

/**
 * How long a shift stays shut after so many wrong PINs in a row, in milliseconds: half a minute after the third, twice
 * as long after each next one, a quarter of an hour at most.
 */
export const waitAfterWrongPins = (wrong: number): number =>
  wrong < FREE ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (wrong - FREE));

/** How many PINs may still be tried before the key is destroyed. */
export const remainingPins = (wrong: number): number => Math.max(0, MOST_WRONG_PINS - wrong);

/**
 * When a PIN may be tried again, in milliseconds since 1970; now when not after `now`. A clock that was put back must
 * not lock anybody out for years: the wait is never longer than it was made.
 */
export const mayTryPinAt = (
  { wrong, notBefore }: { wrong: number; notBefore: number },
  now: number,
): number => Math.min(notBefore, now + waitAfterWrongPins(wrong));
