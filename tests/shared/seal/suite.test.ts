import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from 'hpke';
import { expect, test } from 'vitest';
import { openBytes, sealBytes } from '../../../shared/seal/suite.ts';
import { exportPublicKey, generateSealingPair } from '../../../shared/seal/keys.ts';
import { aSealedHeader } from './a-story.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

// The test vectors that RFC 9180 appendix A refers to: mode 0, KEM 16, KDF 1, AEAD 2, first encryption.
const vector = {
  ikmR: hex('a0ce15d49e28bd47a18a97e147582d814b08cbe00109fed5ec27d1b4e9f6f5e3'),
  pkRm: hex(
    '04abc7e49a4c6b3566d77d0304addc6ed0e98512ffccf505e6a8e3eb25c685136f853148544876de76c0f2ef99cdc3a05ccf5ded7860c7c021238f9e2073d2356c',
  ),
  enc: hex(
    '04c06b4f6bebc7bb495cb797ab753f911aff80aefb86fd8b6fcc35525f3ab5f03e0b21bd31a86c6048af3cb2d98e0d3bf01da5cc4c39ff5370d331a4f1f7d5a4e0',
  ),
  info: hex('4f6465206f6e2061204772656369616e2055726e'),
  aad: hex('436f756e742d30'),
  ct: hex('58c61a45059d0c5704560e9d88b564a8b63f1364b8d1fcb3c4c6ddc1d291742465e902cd216f8908da49f8f96f'),
  pt: hex('4265617574792069732074727574682c20747275746820626561757479'),
};

const rfcSuite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);

test('the library opens what RFC 9180 sealed with this suite', async () => {
  const pair = await rfcSuite.DeriveKeyPair(vector.ikmR, true);
  expect(await rfcSuite.SerializePublicKey(pair.publicKey)).toEqual(vector.pkRm);
  const { info, aad } = vector;
  expect(await rfcSuite.Open(pair, vector.enc, vector.ct, { info, aad })).toEqual(vector.pt);
});

test('a seal is that suite over the canonical header, with organisation and key as info', async () => {
  const pair = await generateSealingPair({ extractable: false });
  const header = aSealedHeader({ kid: pair.kid });
  const point = Uint8Array.from(Buffer.from(await exportPublicKey(pair.publicKey), 'base64url'));
  const sealed = await sealBytes(vector.pt, point, header);
  const info = Buffer.from(`meevertellen/seal/v1|01936f5e-0000-7000-8000-000000000001|${pair.kid}`);
  const aad = Buffer.from(
    `{"consentVersion":2,"deviceId":null,"eventId":"01936f5e-0000-7000-8000-000000000005","kid":"${pair.kid}",` +
      '"organisationId":"01936f5e-0000-7000-8000-000000000001","previousHash":null,"questionnaireVersion":1,' +
      `"receipt":{"hash":"${'A'.repeat(43)}","iterations":100000,"salt":"${'A'.repeat(22)}","selector":"7KQ2MZ"},` +
      '"schema":1,"sealedAt":"2026-11-22T09:30:00.000Z","sequence":null,' +
      '"storyId":"01936f5e-0000-7000-8000-000000000002","v":1}',
  );
  const opened = await rfcSuite.Open(pair, sealed.encapsulatedSecret, sealed.ciphertext, { info, aad });
  expect(opened).toEqual(vector.pt);
  expect(await openBytes(sealed, pair, header)).toEqual(vector.pt);
});
