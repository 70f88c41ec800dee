import type { ReceiptVerifier } from '../model/envelope.ts';
import { fromBase64url, toBase64url } from './base64.ts';
import { subtle, toUtf8, type Bytes } from './platform.ts';

/** Bytes of salt that `makeVerifier` wants, drawn anew for every code. */
export const SALT_BYTES = 16;

/**
 * About a third of a second on a phone of ten years ago. The secret has 80 bits of pure chance, so guessing is
 * out of reach at any count; the iterations are there because ASVS 5.0 (6.5.2) asks them below 112 bits.
 */
const ITERATIONS = 100_000;

/**
 * What the envelope carries instead of the receipt's secret (design D2b): PBKDF2 with HMAC-SHA256 (RFC 8018).
 * Made on the device, so that the intake hashes nothing slowly. `secret` and `selector` in the alphabet of
 * `receipt-code.ts`, `salt` of `SALT_BYTES`.
 */
export async function makeVerifier(
  secret: string,
  selector: string,
  salt: Uint8Array,
): Promise<ReceiptVerifier> {
  if (salt.length !== SALT_BYTES) throw new RangeError(`a salt has ${SALT_BYTES} bytes`);
  const hash = await stretch(secret, selector, salt, ITERATIONS);
  return { selector, salt: toBase64url(salt), iterations: ITERATIONS, hash: toBase64url(hash) };
}

/** Whether somebody typed the secret behind `verifier`; takes as long for a wrong one as for the right one. */
export async function verifySecret(secret: string, verifier: ReceiptVerifier): Promise<boolean> {
  const salt = fromBase64url(verifier.salt);
  const expected = fromBase64url(verifier.hash);
  if (!salt || !expected) return false;
  return sameBytes(await stretch(secret, verifier.selector, salt, verifier.iterations), expected);
}

async function stretch(
  secret: string,
  selector: string,
  salt: Uint8Array,
  iterations: number,
): Promise<Bytes> {
  const password = toUtf8(`meevertellen/receipt/v1|${selector}|${secret}`);
  const key = await subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const bits = await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256);
  return new Uint8Array(bits);
}

// Looks at every byte, so that the time taken does not tell how many were right.
function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i += 1) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}
