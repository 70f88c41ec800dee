import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Envelope, EnvelopeHeaderV2 } from '../../../shared/model/envelope.ts';
import { OrganisationId } from '../../../shared/model/ids.ts';
import type { Keyset } from '../../../shared/model/keyset.ts';
import { toBase64url } from '../../../shared/seal/base64.ts';
import { generateSealingPair, importSealingPair, type NamedKeyPair } from '../../../shared/seal/keys.ts';
import { openEnvelope } from '../../../shared/seal/open-story.ts';
import { sealStory } from '../../../shared/seal/seal-story.ts';
import { contextOfStory, sealBytes } from '../../../shared/seal/suite.ts';
import { releases } from '../../support/golden.ts';
import { sealBySecond } from '../../support/second-hpke.ts';
import { aHeader, aKeyset, content, otherStoryId, tabletId } from './a-story.ts';
import { anyContent, anyHeader } from './any-story.ts';

let pair: NamedKeyPair;
let keyset: Keyset;
let envelope: Envelope;
beforeAll(async () => {
  pair = await generateSealingPair({ extractable: false });
  keyset = await aKeyset(pair);
  envelope = await sealStory({ content, header: aHeader(), keyset });
});

const notAuthentic = { ok: false, reason: 'not-authentic' };
const malformed = { ok: false, reason: 'malformed' };

describe('opening an envelope', () => {
  const alterations: Partial<EnvelopeHeaderV2>[] = [
    { organisationId: OrganisationId.parse('01936f5e-0000-7000-8000-000000000099') },
    { storyId: otherStoryId },
    { deviceId: tabletId, sequence: 1 },
    { schema: 3 },
    { attachments: [{ hash: 'A'.repeat(43), bytes: 1 }] },
    { questionnaireVersion: 2 },
    { consentVersion: 3 },
    { sealedAt: '2026-11-22T09:30:00.001Z' },
  ];
  test.each(alterations)('refuses a header altered to %o', async (change) => {
    const altered = { ...envelope, header: { ...envelope.header, ...change } };
    expect(await openEnvelope(altered, pair)).toEqual(notAuthentic);
  });

  test('refuses a receipt put in place of the teller’s own', async () => {
    const receipt = { ...envelope.header.receipt, hash: 'B'.repeat(43) };
    const altered = { ...envelope, header: { ...envelope.header, receipt } };
    expect(await openEnvelope(altered, pair)).toEqual(notAuthentic);
  });

  test('refuses the header of another story around it', async () => {
    const other = await sealStory({ content, header: aHeader({ storyId: otherStoryId }), keyset });
    expect(await openEnvelope({ ...envelope, header: other.header }, pair)).toEqual(notAuthentic);
    expect(await openEnvelope({ ...other, ct: envelope.ct }, pair)).toEqual(notAuthentic);
    expect(await openEnvelope({ ...other, enc: envelope.enc }, pair)).toEqual(notAuthentic);
  });

  test('refuses a ciphertext altered at its start, middle or end', async () => {
    const length = Buffer.from(envelope.ct, 'base64url').length;
    for (const at of [0, length >> 1, length - 1])
      expect(await openEnvelope({ ...envelope, ct: flipped(envelope.ct, at) }, pair)).toEqual(notAuthentic);
  });

  test('refuses an altered encapsulated key, on the curve or off it', async () => {
    expect(await openEnvelope({ ...envelope, enc: flipped(envelope.enc, 40) }, pair)).toEqual(notAuthentic);
    const onCurve = keyset.sealing.publicKey;
    expect(await openEnvelope({ ...envelope, enc: onCurve }, pair)).toEqual(notAuthentic);
  });

  test('names the key when it is sealed to another, and an altered name does not help', async () => {
    const another = await generateSealingPair({ extractable: false });
    expect(await openEnvelope(envelope, another)).toEqual({ ok: false, reason: 'kid' });
    const renamed = { ...envelope, header: { ...envelope.header, kid: another.kid } };
    expect(await openEnvelope(renamed, another)).toEqual(notAuthentic);
    expect(await openEnvelope(renamed, { ...pair, kid: another.kid })).toEqual(notAuthentic);
  });

  test.each([
    ['nothing', null],
    ['a text', 'envelope'],
    ['a list', []],
    ['no header', { suite: 'P256-HKDF256-A256GCM' }],
  ])('says malformed of %s', async (_, value) => {
    expect(await openEnvelope(value, pair)).toEqual(malformed);
  });

  test('says malformed of another version, another suite, a further field and a second spelling', async () => {
    const { header } = envelope;
    expect(await openEnvelope({ ...envelope, header: { ...header, v: 3 } }, pair)).toEqual(malformed);
    expect(await openEnvelope({ ...envelope, suite: 'rot13' }, pair)).toEqual(malformed);
    expect(await openEnvelope({ ...envelope, header: { ...header, extra: 1 } }, pair)).toEqual(malformed);
    expect(await openEnvelope({ ...envelope, enc: respelt(envelope.enc) }, pair)).toEqual(malformed);
  });

  test('says so when what was sealed is no JSON, or no UTF-8', async () => {
    for (const bytes of [Buffer.from('{"text": '), Uint8Array.of(0x22, 0xff, 0x22)]) {
      const sealed = await sealBytes(
        bytes,
        Buffer.from(keyset.sealing.publicKey, 'base64url'),
        contextOfStory(envelope.header),
      );
      const forged = {
        ...envelope,
        enc: toBase64url(sealed.encapsulatedSecret),
        ct: toBase64url(sealed.ciphertext),
      };
      expect(await openEnvelope(forged, pair)).toEqual({ ok: false, reason: 'content' });
    }
  });
});

describe('an envelope by a second implementation of HPKE', () => {
  test('is opened, whatever its story and its header', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, anyHeader, async (any, facts) => {
        const header = { ...facts, v: 2 as const, kid: pair.kid };
        const foreign = await sealBySecond(JSON.stringify(any), pair.publicKey, header);
        expect(await openEnvelope(foreign, pair)).toEqual({
          ok: true,
          content: JSON.parse(JSON.stringify(any)),
        });
      }),
    );
  });
});

describe('what earlier releases sealed', () => {
  test.each(releases)('as $release did is opened still', async ({ keys, envelopes }) => {
    const kept = await importSealingPair(keys.sealing);
    for (const { envelope: golden, content: told } of envelopes)
      expect(await openEnvelope(golden, kept)).toEqual({ ok: true, content: told });
  });

  test('is kept from this version on too, by tests/fixtures/seal/make-golden.ts', () => {
    const file = new URL('../../../package.json', import.meta.url);
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(releases.map(({ release }) => release)).toContain(version);
  });
});

function flipped(text: string, at: number): string {
  const bytes = Buffer.from(text, 'base64url');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes.toString('base64url');
}

// 65 bytes leave two bits unused in the last of 87 characters: 'A' and 'B' spell the same byte.
const respelt = (text: string): string => text.slice(0, -1) + String.fromCharCode(text.charCodeAt(86) + 1);
