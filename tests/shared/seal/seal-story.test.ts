import { OpenError } from '@hpke/core';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { CONTENT_MAX_BYTES, Envelope, ENVELOPE_MAX_BYTES } from '../../../shared/model/envelope.ts';
import { OrganisationId } from '../../../shared/model/ids.ts';
import type { Keyset } from '../../../shared/model/keyset.ts';
import { STORY_MAX_LENGTH } from '../../../shared/model/telling.ts';
import { generateSealingPair, type NamedKeyPair } from '../../../shared/seal/keys.ts';
import { openEnvelope } from '../../../shared/seal/open-story.ts';
import { sealStory } from '../../../shared/seal/seal-story.ts';
import { openBySecond } from '../../support/second-hpke.ts';
import { aHeader, aKeyset, content, tabletId } from './a-story.ts';
import { anyContent, anyHeader } from './any-story.ts';

let pair: NamedKeyPair;
let keyset: Keyset;
beforeAll(async () => {
  pair = await generateSealingPair({ extractable: false });
  keyset = await aKeyset(pair);
});

describe('sealing a story', () => {
  test('gives an envelope that only the key of the server opens', async () => {
    const envelope = await sealStory({ content, header: aHeader(), keyset });
    expect(Envelope.parse(envelope)).toEqual(envelope);
    expect(await openEnvelope(envelope, pair)).toEqual({ ok: true, content });
  });

  test('survives the way over the wire as JSON', async () => {
    const sent = JSON.stringify(await sealStory({ content, header: aHeader(), keyset }));
    expect(await openEnvelope(JSON.parse(sent), pair)).toEqual({ ok: true, content });
  });

  test('leaves no word of the story readable', async () => {
    const envelope = await sealStory({ content, header: aHeader(), keyset });
    const outside = JSON.stringify(envelope) + Buffer.from(envelope.ct, 'base64url').toString('latin1');
    expect(outside).not.toContain('buurvrouw');
  });

  test('never gives the same ciphertext twice', async () => {
    const [one, two] = await Promise.all([
      sealStory({ content, header: aHeader(), keyset }),
      sealStory({ content, header: aHeader(), keyset }),
    ]);
    expect(one.ct).not.toBe(two.ct);
    expect(one.enc).not.toBe(two.enc);
  });

  test('holds the longest story in a script of three bytes a character', async () => {
    const longest = { ...content, text: 'ሀ'.repeat(STORY_MAX_LENGTH) };
    const envelope = await sealStory({ content: longest, header: aHeader(), keyset });
    expect(JSON.stringify(envelope).length).toBeLessThanOrEqual(ENVELOPE_MAX_BYTES);
    expect(await openEnvelope(envelope, pair)).toEqual({ ok: true, content: longest });
  });

  test('gives an envelope that is taken for one, also of the shortest JSON', async () => {
    const envelope = await sealStory({ content: 0, header: aHeader(), keyset });
    expect(await openEnvelope(envelope, pair)).toEqual({ ok: true, content: 0 });
  });

  test('at the very limit stays within the size of an envelope, also when signed', async () => {
    const fullest = 'a'.repeat(CONTENT_MAX_BYTES - 2);
    const header = aHeader({ deviceId: tabletId, sequence: 2 ** 53 - 1, previousHash: 'A'.repeat(43) });
    const envelope = await sealStory({ content: fullest, header, keyset });
    const signed = JSON.stringify({ ...envelope, signature: 'A'.repeat(86) });
    expect(Envelope.safeParse(JSON.parse(signed)).success).toBe(true);
    expect(signed.length).toBeLessThanOrEqual(ENVELOPE_MAX_BYTES);
  });

  test('refuses one byte more before anything is sealed', async () => {
    const tooMuch = 'a'.repeat(CONTENT_MAX_BYTES - 1);
    await expect(sealStory({ content: tooMuch, header: aHeader(), keyset })).rejects.toThrow(RangeError);
  });

  test('refuses what the server would refuse, before anything is sealed', async () => {
    const unnumbered = aHeader({ deviceId: tabletId, sequence: null });
    await expect(sealStory({ content, header: unnumbered, keyset })).rejects.toThrow('sequence');
    const elsewhere = aHeader({
      organisationId: OrganisationId.parse('01936f5e-0000-7000-8000-000000000099'),
    });
    await expect(sealStory({ content, header: elsewhere, keyset })).rejects.toThrow('two organisations');
    await expect(sealStory({ content: undefined, header: aHeader(), keyset })).rejects.toThrow('not JSON');
  });

  test('refuses a key that is not the one of its name, which no server could open', async () => {
    const another = await aKeyset(await generateSealingPair({ extractable: false }));
    const mixed = { ...keyset, sealing: { ...keyset.sealing, publicKey: another.sealing.publicKey } };
    await expect(sealStory({ content, header: aHeader(), keyset: mixed })).rejects.toThrow('of its name');
  });
});

describe('a second implementation of HPKE', () => {
  test('opens whatever is sealed here', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, anyHeader, async (any, header) => {
        const envelope = await sealStory({ content: any, header, keyset });
        expect(await openBySecond(envelope, pair)).toBe(JSON.stringify(any));
      }),
    );
  });

  test('refuses it under another header', async () => {
    await fc.assert(
      fc.asyncProperty(anyHeader, anyHeader, async (header, other) => {
        const envelope = await sealStory({ content, header, keyset });
        fc.pre(JSON.stringify(header) !== JSON.stringify(other));
        const swapped = { ...envelope, header: { ...envelope.header, ...other } };
        await expect(openBySecond(swapped, pair)).rejects.toThrow(OpenError);
      }),
    );
  });
});
