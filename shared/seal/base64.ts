import type { Bytes } from './platform.ts';

/*
 * By hand, because `Uint8Array.prototype.toBase64` is younger than the phones in use and Node 20, and `atob`
 * forgives what must not be forgiven: two texts for the same bytes would be two hashes for one envelope.
 */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const URL_SAFE = `${LETTERS}-_`;
const STANDARD = `${LETTERS}+/`;

/** Without padding (RFC 4648 part 5). */
export const toBase64url = (bytes: Uint8Array): string => encode(bytes, URL_SAFE);

/** `null` for anything but the one right spelling of some bytes. */
export const fromBase64url = (text: string): Bytes | null => decode(text, URL_SAFE);

/** Padded (RFC 4648 part 4), as byte sequences in HTTP headers are (RFC 8941 part 3.3.5). */
export function toBase64(bytes: Uint8Array): string {
  const text = encode(bytes, STANDARD);
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

export const fromBase64 = (text: string): Bytes | null =>
  text.length % 4 === 0 ? decode(text.replace(/={1,2}$/, ''), STANDARD) : null;

function encode(bytes: Uint8Array, alphabet: string): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += alphabet.charAt((held >> bits) & 63);
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + alphabet.charAt((held << (6 - bits)) & 63);
}

function decode(text: string, alphabet: string): Bytes | null {
  if (text.length % 4 === 1) return null;
  const values = valuesOf(alphabet);
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    const value = values[text.charCodeAt(i)] ?? -1;
    if (value < 0) return null;
    held = (held << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = held >> bits;
    held &= (1 << bits) - 1;
  }
  return held === 0 ? bytes : null;
}

const tables = new Map<string, Int8Array>();

function valuesOf(alphabet: string): Int8Array {
  const known = tables.get(alphabet);
  if (known) return known;
  const table = new Int8Array(128).fill(-1);
  for (let value = 0; value < 64; value += 1) table[alphabet.charCodeAt(value)] = value;
  tables.set(alphabet, table);
  return table;
}
