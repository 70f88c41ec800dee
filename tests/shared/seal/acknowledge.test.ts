import { beforeAll, describe, expect, test } from 'vitest';
import type { Acknowledgement } from '../../../shared/model/acknowledgement.ts';
import type { PublicKey } from '../../../shared/model/keyset.ts';
import { signAcknowledgement, verifyAcknowledgement } from '../../../shared/seal/acknowledge.ts';
import { generateSigningPair, type NamedKeyPair } from '../../../shared/seal/keys.ts';
import { releases } from '../../support/golden.ts';
import { aKeyset, otherStoryId, storyId } from './a-story.ts';

const photo = 'P'.repeat(43);
const sound = 'S'.repeat(43);
const sent = { storyId, envelopeHash: 'H'.repeat(43), attachments: [photo, sound] };

let pair: NamedKeyPair;
let key: PublicKey;
let acknowledgement: Acknowledgement;
beforeAll(async () => {
  pair = await generateSigningPair({ extractable: true });
  key = (await aKeyset(pair)).receipts;
  acknowledgement = await signAcknowledgement({ ...sent, receivedAt: '2026-11-22T10:00:00.000Z' }, pair);
});

const refused = (reason: string) => ({ ok: false, reason });

describe('the server’s receipt', () => {
  test('allows to delete exactly what was sent, also after its way over the wire', async () => {
    const received: unknown = JSON.parse(JSON.stringify(acknowledgement));
    expect(await verifyAcknowledgement(received, key, sent)).toEqual({ ok: true, acknowledgement });
  });

  test('is refused when anything in it was altered', async () => {
    for (const change of [
      { storyId: otherStoryId },
      { envelopeHash: 'X'.repeat(43) },
      { receivedAt: '2026-11-22T10:00:00.001Z' },
      { attachments: [photo] },
      { attachments: [sound, photo] },
      { signature: 'A'.repeat(86) },
    ])
      expect(await verifyAcknowledgement({ ...acknowledgement, ...change }, key, sent)).toEqual(
        refused('signature'),
      );
  });

  test('of another story or another version of it is refused', async () => {
    const otherStory = { ...sent, storyId: otherStoryId };
    expect(await verifyAcknowledgement(acknowledgement, key, otherStory)).toEqual(refused('other'));
    const otherVersion = { ...sent, envelopeHash: 'X'.repeat(43) };
    expect(await verifyAcknowledgement(acknowledgement, key, otherVersion)).toEqual(refused('other'));
  });

  test('that leaves out an attachment is refused', async () => {
    const withoutSound = await signAcknowledgement({ ...acknowledgement, attachments: [photo] }, pair);
    expect(await verifyAcknowledgement(withoutSound, key, sent)).toEqual(refused('other'));
  });

  test('of another key is refused, also under this key’s name', async () => {
    const stranger = await generateSigningPair({ extractable: false });
    const foreign = await signAcknowledgement(acknowledgement, stranger);
    expect(await verifyAcknowledgement(foreign, key, sent)).toEqual(refused('kid'));
    const renamed = await signAcknowledgement(acknowledgement, { ...stranger, kid: pair.kid });
    expect(await verifyAcknowledgement(renamed, key, sent)).toEqual(refused('signature'));
  });

  test('that is none is refused', async () => {
    for (const value of [null, {}, 'ok', { ...acknowledgement, v: 2 }])
      expect(await verifyAcknowledgement(value, key, sent)).toEqual(refused('malformed'));
  });
});

test.each(releases)(
  'a receipt that $release signed holds',
  async ({ keys, envelopes, acknowledgement: kept }) => {
    const stored = envelopes.find(({ envelope }) => envelope.header.storyId === kept.storyId);
    expect(kept.attachments).toHaveLength(1);
    const known = { storyId: kept.storyId, envelopeHash: stored?.hash ?? '', attachments: kept.attachments };
    expect(await verifyAcknowledgement(kept, keys.receipts, known)).toEqual({
      ok: true,
      acknowledgement: kept,
    });
  },
);
