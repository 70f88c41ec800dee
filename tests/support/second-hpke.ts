import {
  Aes128Gcm,
  Aes256Gcm,
  CipherSuite,
  DhkemP256HkdfSha256,
  DhkemP521HkdfSha512,
  HkdfSha256,
  HkdfSha512,
} from '@hpke/core';
import { SEAL_SUITE, type Envelope, type EnvelopeHeader } from '../../shared/model/envelope.ts';
import type { CryptoKeyPair } from '../../shared/seal/platform.ts';

/** The algorithms of HPKE by the names that RFC 9180 part 7 gives them, from `@hpke/core`. */
export const second = {
  kem: {
    'DHKEM(P-256, HKDF-SHA256)': () => new DhkemP256HkdfSha256(),
    'DHKEM(P-521, HKDF-SHA512)': () => new DhkemP521HkdfSha512(),
  },
  kdf: { 'HKDF-SHA256': () => new HkdfSha256(), 'HKDF-SHA512': () => new HkdfSha512() },
  aead: { 'AES-128-GCM': () => new Aes128Gcm(), 'AES-256-GCM': () => new Aes256Gcm() },
} as const;

/** Opens an envelope as another program would that knows only what is written of it: the text inside. */
export async function openBySecond({ header, enc, ct }: Envelope, pair: CryptoKeyPair): Promise<string> {
  const { info, aad } = contextOf(header);
  const opened = await suite().open({ recipientKey: pair, enc: bytesOf(enc), info }, bytesOf(ct), aad);
  return new TextDecoder('utf-8', { fatal: true }).decode(opened);
}

/** Seals a text as another program would. */
export async function sealBySecond(
  text: string,
  recipientPublicKey: CryptoKeyPair['publicKey'],
  header: EnvelopeHeader,
): Promise<Envelope> {
  const { info, aad } = contextOf(header);
  const sealed = await suite().seal({ recipientPublicKey, info }, Buffer.from(text), aad);
  return { header, suite: SEAL_SUITE, enc: textOf(sealed.enc), ct: textOf(sealed.ct), signature: null };
}

const suite = (): CipherSuite =>
  new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

// Said a second time on purpose, without the seal's own code: two writers of the same mistake would agree.
const contextOf = (header: EnvelopeHeader): { info: Uint8Array; aad: Uint8Array } => ({
  info: Buffer.from(`meevertellen/seal/v1|${header.organisationId}|${header.kid}`),
  aad: Buffer.from(JSON.stringify(header, sortNames)),
});

const sortNames = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'base64url');

const textOf = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64url');
