import { fromBase64url, toBase64url } from './base64.ts';
import { subtle, toUtf8, type CryptoKey } from './platform.ts';

/** The shift's key as it may stand on disk; `salt` and `wrapped` are base64url. */
export interface WrappedDraftKey {
  readonly v: 1;
  readonly iterations: number;
  readonly salt: string;
  readonly wrapped: string;
}

/**
 * OWASP's Password Storage Cheat Sheet asks 600,000 for PBKDF2 with HMAC-SHA256: one or two seconds on a cheap
 * tablet, once a shift. With a PIN of six digits that stops a finder, not a laboratory; hence drafts live short.
 */
const ITERATIONS = 600_000;
const DRAFT = { name: 'AES-GCM', length: 256 } as const;
const WRAPPER = { name: 'AES-KW', length: 256 } as const;

/**
 * The key of an enrolled tablet's drafts, for one shift: it lives in memory only, and leaves it only wrapped.
 */
export const makeShiftDraftKey = (): Promise<CryptoKey> =>
  subtle.generateKey(DRAFT, true, ['encrypt', 'decrypt']);

/**
 * The key of the drafts on a resident's own phone, to be kept in IndexedDB: no script can read it, though the
 * browser's files can hold it in clear. It guards against a look, not against a laboratory (design D2).
 */
export const makeDeviceDraftKey = (): Promise<CryptoKey> =>
  subtle.generateKey(DRAFT, false, ['encrypt', 'decrypt']);

/** Wraps the shift's key by its PIN: PBKDF2, then AES key wrap (RFC 3394). `salt`: 16 fresh random bytes. */
export async function wrapDraftKey(key: CryptoKey, pin: string, salt: Uint8Array): Promise<WrappedDraftKey> {
  const wrapper = await keyOfPin(pin, salt, ITERATIONS);
  const wrapped = new Uint8Array(await subtle.wrapKey('raw', key, wrapper, 'AES-KW'));
  return { v: 1, iterations: ITERATIONS, salt: toBase64url(salt), wrapped: toBase64url(wrapped) };
}

/** The shift's key, no longer extractable; `null` for a wrong PIN. */
export async function unwrapDraftKey(stored: WrappedDraftKey, pin: string): Promise<CryptoKey | null> {
  const salt = fromBase64url(stored.salt);
  const wrapped = fromBase64url(stored.wrapped);
  if (!salt || !wrapped) return null;
  const wrapper = await keyOfPin(pin, salt, stored.iterations);
  try {
    return await subtle.unwrapKey('raw', wrapped, wrapper, 'AES-KW', 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ]);
  } catch {
    // Key wrap checks itself: an unwrapping that fails is a wrong PIN, or bytes that no PIN opens.
    return null;
  }
}

async function keyOfPin(pin: string, salt: Uint8Array, iterations: number): Promise<CryptoKey> {
  const password = await subtle.importKey('raw', toUtf8(pin), 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations } as const;
  return subtle.deriveKey(derivation, password, WRAPPER, false, ['wrapKey', 'unwrapKey']);
}
