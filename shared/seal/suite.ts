import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from 'hpke';
import type { EnvelopeHeader } from '../model/envelope.ts';
import { canonicalJson } from './canonical-json.ts';
import { toUtf8, type Bytes, type CryptoKeyPair } from './platform.ts';

/** What HPKE makes: the encapsulated key, and the ciphertext with its tag. */
export interface Sealed {
  readonly encapsulatedSecret: Uint8Array;
  readonly ciphertext: Uint8Array;
}

/** Encrypts to a public key (an uncompressed point) under a header, with a fresh ephemeral key every time. */
export async function sealBytes(
  plaintext: Uint8Array,
  point: Uint8Array,
  header: EnvelopeHeader,
): Promise<Sealed> {
  return suite.Seal(await suite.DeserializePublicKey(point), plaintext, contextOf(header));
}

/** The bytes that were sealed under this very header to this key; `null` if anything was altered. */
export async function openBytes(
  sealed: Sealed,
  pair: CryptoKeyPair,
  header: EnvelopeHeader,
): Promise<Uint8Array | null> {
  try {
    return await suite.Open(pair, sealed.encapsulatedSecret, sealed.ciphertext, contextOf(header));
  } catch {
    // HPKE throws alike for a point off the curve and for a tag that does not fit: neither is authentic.
    return null;
  }
}

// The suite that the model calls `SEAL_SUITE` (RFC 9180 part 7).
const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);

// `info` ties the key schedule to an organisation and a key; `aad` authenticates every field of the header.
const contextOf = (header: EnvelopeHeader): { info: Bytes; aad: Bytes } => ({
  info: toUtf8(`meevertellen/seal/v1|${header.organisationId}|${header.kid}`),
  aad: toUtf8(canonicalJson(header)),
});
