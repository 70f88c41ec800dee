import { readFileSync } from 'node:fs';
import { CipherSuite as SecondSuite } from '@hpke/core';
import {
  AEAD_AES_128_GCM,
  AEAD_AES_256_GCM,
  CipherSuite,
  KDF_HKDF_SHA256,
  KDF_HKDF_SHA512,
  KEM_DHKEM_P256_HKDF_SHA256,
  KEM_DHKEM_P521_HKDF_SHA512,
  OpenError,
} from 'hpke';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { contextOfStory, openBytes, sealBytes } from '../../../shared/seal/suite.ts';
import { exportPublicKey, generateSealingPair } from '../../../shared/seal/keys.ts';
import { second } from '../../support/second-hpke.ts';
import { aSealedHeader } from './a-story.ts';

const kem = {
  'DHKEM(P-256, HKDF-SHA256)': KEM_DHKEM_P256_HKDF_SHA256,
  'DHKEM(P-521, HKDF-SHA512)': KEM_DHKEM_P521_HKDF_SHA512,
} as const;
const kdf = { 'HKDF-SHA256': KDF_HKDF_SHA256, 'HKDF-SHA512': KDF_HKDF_SHA512 } as const;
const aead = { 'AES-128-GCM': AEAD_AES_128_GCM, 'AES-256-GCM': AEAD_AES_256_GCM } as const;

const Hex = z.pipe(
  z.string().check(z.regex(/^([0-9a-f]{2})*$/)),
  z.transform((text) => Uint8Array.from(Buffer.from(text, 'hex'))),
);
const Vectors = z.object({
  info: Hex,
  pt: Hex,
  vectors: z.array(
    z.object({
      from: z.string(),
      kem: z.enum(['DHKEM(P-256, HKDF-SHA256)', 'DHKEM(P-521, HKDF-SHA512)']),
      kdf: z.enum(['HKDF-SHA256', 'HKDF-SHA512']),
      aead: z.enum(['AES-128-GCM', 'AES-256-GCM']),
      ikmE: Hex,
      ikmR: Hex,
      pkRm: Hex,
      enc: Hex,
      encryptions: z.array(z.object({ sequence: z.int(), ct: Hex })),
      exports: z.array(z.object({ context: Hex, value: Hex })),
    }),
  ),
});

/**
 * The base mode of RFC 9180 appendix A on the curves of WebCrypto, and this very suite from the test vectors in
 * JSON that the appendix refers to. ChaCha20Poly1305 (A.5) and X25519 (A.1, A.2, A.7) are no part of a seal.
 */
const {
  info,
  pt: plaintext,
  vectors,
} = Vectors.parse(
  JSON.parse(readFileSync(new URL('../../fixtures/hpke/rfc9180-base.json', import.meta.url), 'utf8')),
);

const aadOf = (sequence: number) => Buffer.from(`Count-${sequence}`);

describe.each(vectors)('the vectors of $from, $kem, $kdf, $aead', (vector) => {
  const suite = new CipherSuite(kem[vector.kem], kdf[vector.kdf], aead[vector.aead]);
  const secondSuite = new SecondSuite({
    kem: second.kem[vector.kem](),
    kdf: second.kdf[vector.kdf](),
    aead: second.aead[vector.aead](),
  });
  const recipient = () => suite.DeriveKeyPair(vector.ikmR, true);
  const known = new Map(vector.encryptions.map(({ sequence, ct }) => [sequence, ct]));
  const last = Math.max(...known.keys());

  test('give the library the same key pair and the same secrets', async () => {
    const pair = await recipient();
    expect(await suite.SerializePublicKey(pair.publicKey)).toEqual(vector.pkRm);
    const context = await suite.SetupRecipient(pair, vector.enc, { info });
    for (const { context: name, value } of vector.exports)
      expect(await context.Export(name, value.length)).toEqual(value);
  });

  test('are what a second implementation seals with the same chance, and the library opens it all', async () => {
    const pair = await recipient();
    const sender = await secondSuite.createSenderContext({
      recipientPublicKey: pair.publicKey,
      info,
      ekm: vector.ikmE,
    });
    expect(new Uint8Array(sender.enc)).toEqual(vector.enc);
    const context = await suite.SetupRecipient(pair, vector.enc, { info });
    for (let sequence = 0; sequence <= last; sequence += 1) {
      const sealed = new Uint8Array(await sender.seal(plaintext, aadOf(sequence)));
      expect(sealed).toEqual(known.get(sequence) ?? sealed);
      expect(await context.Open(sealed, aadOf(sequence))).toEqual(plaintext);
    }
  });

  test('are opened in one call, as a seal is', async () => {
    const first = known.get(0) ?? new Uint8Array();
    const options = { info, aad: aadOf(0) };
    expect(await suite.Open(await recipient(), vector.enc, first, options)).toEqual(plaintext);
    const altered = suite.Open(await recipient(), vector.enc, first, { info, aad: aadOf(1) });
    await expect(altered).rejects.toThrow(OpenError);
  });
});

const ourSuite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);

test('a seal is that suite over the canonical header, with organisation and key as info', async () => {
  const pair = await generateSealingPair({ extractable: false });
  const header = aSealedHeader({ kid: pair.kid });
  const point = Uint8Array.from(Buffer.from(await exportPublicKey(pair.publicKey), 'base64url'));
  const sealed = await sealBytes(plaintext, point, contextOfStory(header));
  const infoOfSeal = Buffer.from(`meevertellen/seal/v1|01936f5e-0000-7000-8000-000000000001|${pair.kid}`);
  const aad = Buffer.from(
    `{"attachments":[],"consentVersion":2,"deviceId":null,"eventId":"01936f5e-0000-7000-8000-000000000005","kid":"${pair.kid}",` +
      '"organisationId":"01936f5e-0000-7000-8000-000000000001","previousHash":null,"questionnaireVersion":1,' +
      `"receipt":{"hash":"${'A'.repeat(43)}","iterations":100000,"salt":"${'A'.repeat(22)}","selector":"7KQ2MZ"},` +
      '"schema":2,"sealedAt":"2026-11-22T09:30:00.000Z","sequence":null,"state":"finished",' +
      '"storyId":"01936f5e-0000-7000-8000-000000000002","v":2}',
  );
  const opened = await ourSuite.Open(pair, sealed.encapsulatedSecret, sealed.ciphertext, {
    info: infoOfSeal,
    aad,
  });
  expect(opened).toEqual(plaintext);
  expect(await openBytes(sealed, pair, contextOfStory(header))).toEqual(plaintext);
});
