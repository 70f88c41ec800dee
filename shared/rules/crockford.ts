import { westernDigits } from './western-digits.ts';

/** Crockford's base 32: no I, L, O or U, which eyes and ears take for 1, 1, 0 and V. Five bits a character. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `length` characters, each from five bits of its own byte. Wants as many random bytes. */
export function drawCrockford(randomBytes: Uint8Array, length: number): string {
  if (randomBytes.length < length) throw new RangeError(`${length} characters need ${length} random bytes`);
  return Array.from(randomBytes.subarray(0, length), (byte) => CROCKFORD.charAt(byte & 31)).join('');
}

/**
 * What somebody typed, in the alphabet; `null` when a character is not one of it. Forgives lower case, O for 0,
 * I and L for 1 (also the Turkish ı and İ), Arabic and Persian digits, spaces, dashes, and the invisible marks
 * that copying from a right-to-left page brings along.
 */
export function readCrockford(typed: string): string | null {
  const text = westernDigits(typed)
    .replace(/[\s\p{Pd}\p{Cf}\u2212._]/gu, '')
    .replace(/[a-z\u0131]/g, (letter) => letter.toUpperCase())
    .replace(/O/g, '0')
    .replace(/[IL\u0130]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]*$/.test(text) ? text : null;
}
