import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from 'hpke';
import type { EnvelopeHeader } from '../model/envelope.ts';
import { canonicalJson } from './canonical-json.ts';
import { toUtf8, type Bytes, type CryptoKeyPair } from './platform.ts';

/** What HPKE makes: the encapsulated key, and the ciphertext with its tag. */
export interface Sealed {
  readonly encapsulatedSecret: Uint8Array;
  readonly ciphertext: Uint8Array;
}

/** For what something is sealed (`info`), and what is readable beside it and must not be altered (`aad`). */
export interface SealContext {
  readonly info: Bytes;
  readonly aad: Bytes;
}

/** Encrypts to a public key (an uncompressed point) in a context, with a fresh ephemeral key every time. */
export async function sealBytes(
  plaintext: Uint8Array,
  point: Uint8Array,
  context: SealContext,
): Promise<Sealed> {
  return suite.Seal(await suite.DeserializePublicKey(point), plaintext, context);
}

/**
 * The bytes that were sealed in this very context to this key; `null` if anything was altered. `opener` does the same
 * as the suite that seals, on what its host does fastest.
 */
export async function openBytes(
  sealed: Sealed,
  pair: CryptoKeyPair,
  context: SealContext,
  opener: CipherSuite = suite,
): Promise<Uint8Array | null> {
  try {
    return await opener.Open(pair, sealed.encapsulatedSecret, sealed.ciphertext, context);
  } catch {
    // HPKE throws alike for a point off the curve and for a tag that does not fit: neither is authentic.
    return null;
  }
}

/** The two steps of HKDF with SHA-256 (RFC 5869). */
export type Hkdf = Pick<ReturnType<typeof KDF_HKDF_SHA256>, 'Extract' | 'Expand'>;

/** The suite that the model calls `SEAL_SUITE` (RFC 9180 part 7), its key schedule on these two steps. */
export const suiteOn = (hkdf: Hkdf): CipherSuite => {
  const kdf = () => ({ ...KDF_HKDF_SHA256(), ...hkdf });
  return new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, kdf, AEAD_AES_256_GCM);
};

const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);

/** `info` ties the key schedule to an organisation and a key; `aad` authenticates every field of the header. */
export const contextOfStory = (header: EnvelopeHeader): SealContext => ({
  info: toUtf8(`meevertellen/seal/v1|${header.organisationId}|${header.kid}`),
  aad: toUtf8(canonicalJson(header)),
});

/** A rescue file's own key; it can never be read as a story's seal. */
export const contextOfRescue = ({ v, kid }: { v: number; kid: string }): SealContext => ({
  info: toUtf8(`meevertellen/rescue/v${v}|${kid}`),
  aad: toUtf8(''),
});
