import { CROCKFORD, drawCrockford, readCrockford } from './crockford.ts';

/**
 * The teller's receipt (design D2b): a selector of 6 characters that finds the story, a secret of 16 (80 bit)
 * that proves it is theirs, and 2 check characters; Crockford's base 32, in six groups of four.
 */
export interface ReceiptCode {
  readonly selector: string;
  readonly secret: string;
  /** As shown and printed: `ABCD-EFGH-...`, always left to right. */
  readonly code: string;
}

export type ParsedReceiptCode =
  { ok: true; selector: string; secret: string } | { ok: false; reason: 'length' | 'characters' | 'check' };

const SELECTOR_LENGTH = 6;
const SECRET_LENGTH = 16;
const CHECK_LENGTH = 2;

/** How many random bytes `makeReceiptCode` wants. */
export const RECEIPT_RANDOM_BYTES = SELECTOR_LENGTH + SECRET_LENGTH;

export function makeReceiptCode(randomBytes: Uint8Array): ReceiptCode {
  const data = drawCrockford(randomBytes, RECEIPT_RANDOM_BYTES);
  return { ...split(data), code: inGroups(data + checkOf(data)) };
}

/** Reads a code as forgivingly as `readCrockford`; says what is wrong, so that the screen can help. */
export function parseReceiptCode(typed: string): ParsedReceiptCode {
  const text = readCrockford(typed);
  if (text === null) return { ok: false, reason: 'characters' };
  if (text.length !== RECEIPT_RANDOM_BYTES + CHECK_LENGTH) return { ok: false, reason: 'length' };
  const data = text.slice(0, RECEIPT_RANDOM_BYTES);
  if (text !== data + checkOf(data)) return { ok: false, reason: 'check' };
  return { ok: true, ...split(data) };
}

/**
 * The number that the characters spell, modulo 1021, the largest prime below 32 x 32. Every wrong character and
 * every swap of two neighbours (or of two with one between them) changes the remainder: the change is d x 32^k,
 * 31 x d x 32^k or 1023 x d x 32^k with 0 < |d| < 32, and 1021 divides none of them; over the border between
 * data and check it is 33 x d. Other errors pass once in 1021.
 */
function checkOf(data: string): string {
  let remainder = 0;
  for (const character of data) remainder = (remainder * 32 + CROCKFORD.indexOf(character)) % 1021;
  return CROCKFORD.charAt(remainder >> 5) + CROCKFORD.charAt(remainder & 31);
}

const split = (data: string) => ({
  selector: data.slice(0, SELECTOR_LENGTH),
  secret: data.slice(SELECTOR_LENGTH),
});

const inGroups = (text: string): string => text.replace(/.{4}(?=.)/g, '$&-');
