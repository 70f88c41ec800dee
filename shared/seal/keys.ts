import type { StoredKeyPair } from '../model/key-pair.ts';
import type { PublicKey } from '../model/keyset.ts';
import { fromBase64url, toBase64url } from './base64.ts';
import { sha256, subtle, type Bytes, type CryptoKey, type CryptoKeyPair } from './platform.ts';
import { signText, verifyText } from './signature.ts';

const SEALING = { name: 'ECDH', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** A key pair with its name, which follows from the public key: a kid cannot point at another key. */
export interface NamedKeyPair extends CryptoKeyPair {
  readonly kid: string;
}

/** Whoever holds the private half opens what devices seal: the intake alone. */
export const generateSealingPair = async (options: { extractable: boolean }): Promise<NamedKeyPair> =>
  named(await subtle.generateKey(SEALING, options.extractable, ['deriveBits']));

/**
 * For the server's receipts (extractable, so that it can be kept and backed up) and for a tablet (not
 * extractable: no script can read it, though the browser's files can hold it; the server can revoke it).
 */
export const generateSigningPair = async (options: { extractable: boolean }): Promise<NamedKeyPair> =>
  named(await subtle.generateKey(SIGNING, options.extractable, ['sign', 'verify']));

/** Throws when the private key is not extractable. */
export async function exportPair(pair: NamedKeyPair): Promise<StoredKeyPair> {
  return {
    kid: pair.kid,
    publicKey: await exportPublicKey(pair.publicKey),
    privateKey: toBase64url(new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey))),
  };
}

/** The private half comes back non-extractable. Throws when the two halves are no key or not one pair. */
export async function importSealingPair(stored: StoredKeyPair): Promise<NamedKeyPair> {
  const pair = await named({
    publicKey: await subtle.importKey('raw', bytesOf(stored.publicKey), SEALING, true, []),
    privateKey: await subtle.importKey('pkcs8', bytesOf(stored.privateKey), SEALING, false, ['deriveBits']),
  });
  const other = await generateSealingPair({ extractable: false });
  const ours = await subtle.deriveBits({ name: 'ECDH', public: other.publicKey }, pair.privateKey, 256);
  const theirs = await subtle.deriveBits({ name: 'ECDH', public: pair.publicKey }, other.privateKey, 256);
  return whole(pair, stored, toBase64url(new Uint8Array(ours)) === toBase64url(new Uint8Array(theirs)));
}

/** As `importSealingPair`, for the pair that signs receipts. */
export async function importSigningPair(stored: StoredKeyPair): Promise<NamedKeyPair> {
  const pair = await named({
    publicKey: await importVerifyingKey(stored.publicKey),
    privateKey: await subtle.importKey('pkcs8', bytesOf(stored.privateKey), SIGNING, false, ['sign']),
  });
  const signature = await signText(pair.kid, pair.privateKey);
  return whole(pair, stored, await verifyText(pair.kid, signature, pair.publicKey));
}

/** The uncompressed point (65 bytes) as base64url. */
export const exportPublicKey = async (key: CryptoKey): Promise<string> => toBase64url(await pointOf(key));

/** The name that belongs to a public point. */
export const keyIdOf = async (point: Uint8Array): Promise<string> =>
  toBase64url((await sha256(point)).subarray(0, 16));

/** The point to seal to; throws when it is not the one of its name, because what is sealed to it would be lost. */
export async function sealingPointOf(key: PublicKey): Promise<Bytes> {
  const point = fromBase64url(key.publicKey);
  if (!point || (await keyIdOf(point)) !== key.kid)
    throw new TypeError('the sealing key is not the one of its name');
  return point;
}

/** A public key to check signatures with: a tablet's, or the server's for receipts. Throws when it is none. */
export const importVerifyingKey = async (publicKey: string): Promise<CryptoKey> =>
  subtle.importKey('raw', bytesOf(publicKey), SIGNING, true, ['verify']);

async function named(pair: CryptoKeyPair): Promise<NamedKeyPair> {
  return {
    kid: await keyIdOf(await pointOf(pair.publicKey)),
    publicKey: pair.publicKey,
    privateKey: pair.privateKey,
  };
}

// A pair of two halves that do not fit would open nothing and say so only story by story: better at the start.
function whole(pair: NamedKeyPair, stored: StoredKeyPair, halvesFit: boolean): NamedKeyPair {
  if (pair.kid !== stored.kid) throw new TypeError(`the key ${stored.kid} is not the one of that name`);
  if (!halvesFit) throw new TypeError(`the two halves of the key ${stored.kid} are not one pair`);
  return pair;
}

const pointOf = async (key: CryptoKey): Promise<Bytes> => new Uint8Array(await subtle.exportKey('raw', key));

function bytesOf(text: string): Bytes {
  const bytes = fromBase64url(text);
  if (!bytes) throw new TypeError('a key is not base64url');
  return bytes;
}
