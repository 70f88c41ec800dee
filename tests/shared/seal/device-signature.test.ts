import { beforeAll, describe, expect, test } from 'vitest';
import type { Envelope } from '../../../shared/model/envelope.ts';
import { TabletId } from '../../../shared/model/ids.ts';
import { verifyDeviceSignature } from '../../../shared/seal/device-signature.ts';
import { envelopeHash } from '../../../shared/seal/envelope-hash.ts';
import {
  exportPublicKey,
  generateSealingPair,
  generateSigningPair,
  importVerifyingKey,
  type NamedKeyPair,
} from '../../../shared/seal/keys.ts';
import { openEnvelope } from '../../../shared/seal/open-story.ts';
import type { CryptoKey } from '../../../shared/seal/platform.ts';
import { sealStory } from '../../../shared/seal/seal-story.ts';
import { releases } from '../../support/golden.ts';
import { aHeader, aKeyset, content, storyId, tabletId } from './a-story.ts';

let tablet: NamedKeyPair;
let atTheServer: CryptoKey;
let sealing: NamedKeyPair;
let envelope: Envelope;
beforeAll(async () => {
  sealing = await generateSealingPair({ extractable: false });
  tablet = await generateSigningPair({ extractable: false });
  atTheServer = await importVerifyingKey(await exportPublicKey(tablet.publicKey));
  envelope = await sealed({ deviceId: tabletId, sequence: 1 });
});

const sealed = async (changes: Parameters<typeof aHeader>[0]): Promise<Envelope> =>
  sealStory({
    content,
    header: aHeader(changes),
    keyset: await aKeyset(sealing),
    sign: tablet.privateKey,
  });

describe('the signature of an enrolled tablet', () => {
  test('shows that the tablet sealed it, and does not hinder the opening', async () => {
    expect(await verifyDeviceSignature(envelope, atTheServer)).toBe(true);
    expect(await openEnvelope(envelope, sealing)).toEqual({ ok: true, content });
  });

  test('chains: each envelope names the hash of the one before', async () => {
    const next = await sealed({
      storyId,
      deviceId: tabletId,
      sequence: 2,
      previousHash: await envelopeHash(envelope),
    });
    expect(await verifyDeviceSignature(next, atTheServer)).toBe(true);
  });

  test('does not hold for another number', async () => {
    const renumbered = { ...envelope, header: { ...envelope.header, sequence: 2 } };
    expect(await verifyDeviceSignature(renumbered, atTheServer)).toBe(false);
  });

  test('does not hold for another tablet, another moment or another text', async () => {
    const { header } = envelope;
    const deviceId = TabletId.parse('01936f5e-0000-7000-8000-000000000077');
    const sealedAt = '2027-01-01T00:00:00.000Z';
    for (const altered of [
      { ...envelope, header: { ...header, deviceId } },
      { ...envelope, header: { ...header, sealedAt } },
      { ...envelope, ct: (await sealed({})).ct },
      { ...envelope, signature: (await sealed({})).signature },
    ])
      expect(await verifyDeviceSignature(altered, atTheServer)).toBe(false);
  });

  test('is that of this key and no other', async () => {
    const stranger = await generateSigningPair({ extractable: false });
    expect(await verifyDeviceSignature(envelope, stranger.publicKey)).toBe(false);
  });

  test('is absent from an unsigned envelope', async () => {
    expect(await verifyDeviceSignature({ ...envelope, signature: null }, atTheServer)).toBe(false);
  });
});

test.each(releases)(
  'what a tablet signed under $release holds, and its chain',
  async ({ keys, envelopes }) => {
    const key = await importVerifyingKey(keys.tablet.publicKey);
    const signed = envelopes.filter((golden) => golden.envelope.header.deviceId !== null);
    for (const golden of signed) expect(await verifyDeviceSignature(golden.envelope, key)).toBe(true);
    // What was cut short is signed too, and is outside the row of numbers.
    const finished = signed.filter((golden) => golden.envelope.header.sequence !== null);
    const chain = finished.map(({ envelope: { header } }) => [header.sequence, header.previousHash]);
    expect(chain).toEqual(finished.map((_, at) => [at + 1, finished[at - 1]?.hash ?? null]));
    expect(chain.length).toBeGreaterThan(1);
  },
);
