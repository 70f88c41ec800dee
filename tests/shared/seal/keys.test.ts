import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { StoredKeyPair } from '../../../shared/model/key-pair.ts';
import {
  exportPair,
  exportPublicKey,
  generateSealingPair,
  generateSigningPair,
  importSealingPair,
  importSigningPair,
  importVerifyingKey,
} from '../../../shared/seal/keys.ts';
import { openEnvelope } from '../../../shared/seal/open-story.ts';
import { sealStory } from '../../../shared/seal/seal-story.ts';
import { signText, verifyText } from '../../../shared/seal/signature.ts';
import { aHeader, aKeyset, content } from './a-story.ts';

describe('a key pair', () => {
  test('is named after its public key', async () => {
    const pair = await generateSealingPair({ extractable: false });
    const point = Buffer.from(await exportPublicKey(pair.publicKey), 'base64url');
    expect(point.length).toBe(65);
    expect(pair.kid).toBe(createHash('sha256').update(point).digest().subarray(0, 16).toString('base64url'));
  });

  test('for sealing opens, after its way through a file, what was sealed before', async () => {
    const pair = await generateSealingPair({ extractable: true });
    const envelope = await sealStory({ content, header: aHeader(), keyset: await aKeyset(pair) });
    const stored = StoredKeyPair.parse(JSON.parse(JSON.stringify(await exportPair(pair))));
    const restored = await importSealingPair(stored);
    expect(restored.privateKey.extractable).toBe(false);
    expect(await openEnvelope(envelope, restored)).toEqual({ ok: true, content });
  });

  test('for signing signs on after its way through a file', async () => {
    const pair = await generateSigningPair({ extractable: true });
    const restored = await importSigningPair(await exportPair(pair));
    const signature = await signText('ontvangen', restored.privateKey);
    expect(await verifyText('ontvangen', signature, pair.publicKey)).toBe(true);
    expect(await verifyText('Ontvangen', signature, pair.publicKey)).toBe(false);
  });

  test('of a tablet does not give its private key away', async () => {
    const pair = await generateSigningPair({ extractable: false });
    expect(pair.privateKey.extractable).toBe(false);
    await expect(exportPair(pair)).rejects.toThrow(/extractable/);
  });

  test('is refused under another name, in another spelling, or when it is no point on the curve', async () => {
    const stored = await exportPair(await generateSigningPair({ extractable: true }));
    await expect(importSigningPair({ ...stored, kid: 'A'.repeat(22) })).rejects.toThrow('of that name');
    await expect(importVerifyingKey('***')).rejects.toThrow('base64url');
    await expect(importVerifyingKey('A'.repeat(87))).rejects.toThrow(DOMException);
  });

  test('is refused when its two halves are not one pair', async () => {
    const [sealing, otherSealing] = await Promise.all([anExported('seal'), anExported('seal')]);
    const mixed = importSealingPair({ ...sealing, privateKey: otherSealing.privateKey });
    await expect(mixed).rejects.toThrow('not one pair');
    const [signing, otherSigning] = await Promise.all([anExported('sign'), anExported('sign')]);
    const mixedToo = importSigningPair({ ...signing, privateKey: otherSigning.privateKey });
    await expect(mixedToo).rejects.toThrow('not one pair');
  });
});

const anExported = async (purpose: 'seal' | 'sign'): Promise<StoredKeyPair> =>
  exportPair(await (purpose === 'seal' ? generateSealingPair : generateSigningPair)({ extractable: true }));
