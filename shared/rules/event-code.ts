import { EventCode } from '../model/event.ts';
import { westernDigits } from './western-digits.ts';

/**
 * Neither vowels, so that no word appears, nor what eye or ear takes for another (0 O, 1 l I, 2 z, 5 s, 8 b, m n,
 * v w): it is read from a poster and said aloud.
 */
const LETTERS = 'cdfghjkprtxy34679';
const LENGTH = 6;

/** How many random bytes `drawEventCode` wants. */
export const EVENT_CODE_BYTES = LENGTH;

/** A code out of 24 million. It is no secret: it only has to be unlike the others. */
export const drawEventCode = (random: Uint8Array): EventCode =>
  Array.from(random.subarray(0, LENGTH), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');

/**
 * What somebody typed, as the code of an event; `null` when it cannot be one. Forgives capitals, spaces, Arabic and
 * Persian digits, and the invisible marks that a right-to-left page brings along.
 */
export function readEventCode(typed: string): EventCode | null {
  const code = EventCode.safeParse(westernDigits(typed).replace(/[\s\p{Cf}]/gu, ''));
  return code.success ? code.data : null;
}
