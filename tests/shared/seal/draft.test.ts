import { beforeAll, expect, test } from 'vitest';
import { decryptDraft, encryptDraft, type EncryptedDraft } from '../../../shared/seal/draft.ts';
import { makeDeviceDraftKey } from '../../../shared/seal/draft-key.ts';
import { toUtf8, type CryptoKey } from '../../../shared/seal/platform.ts';

let key: CryptoKey;
let draft: EncryptedDraft;
beforeAll(async () => {
  key = await makeDeviceDraftKey();
  draft = await encryptDraft(key, { text: 'Niemand belde terug.' }, 'story-1');
});

const notAuthentic = { ok: false, reason: 'not-authentic' };

test('a draft comes back as it was', async () => {
  expect(await decryptDraft(key, draft, 'story-1')).toEqual({
    ok: true,
    json: { text: 'Niemand belde terug.' },
  });
});

test('a draft on disk holds no word of it, and is never written twice alike', async () => {
  expect(Buffer.from(draft.ct).toString('latin1')).not.toContain('Niemand');
  const again = await encryptDraft(key, { text: 'Niemand belde terug.' }, 'story-1');
  expect(Buffer.from(again.iv)).not.toEqual(Buffer.from(draft.iv));
  expect(Buffer.from(again.ct)).not.toEqual(Buffer.from(draft.ct));
});

test('a draft does not open under another key, in another’s place or altered', async () => {
  expect(await decryptDraft(await makeDeviceDraftKey(), draft, 'story-1')).toEqual(notAuthentic);
  expect(await decryptDraft(key, draft, 'story-2')).toEqual(notAuthentic);
  const ct = draft.ct.slice();
  ct[3] = (ct[3] ?? 0) ^ 1;
  expect(await decryptDraft(key, { ...draft, ct }, 'story-1')).toEqual(notAuthentic);
  expect(await decryptDraft(key, { ...draft, ct: new Uint8Array() }, 'story-1')).toEqual(notAuthentic);
});

test('what was never JSON is said to be so', async () => {
  const iv = new Uint8Array(12);
  const algorithm = { name: 'AES-GCM', iv, additionalData: toUtf8('story-1') };
  const ct = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, toUtf8('{"text":')));
  expect(await decryptDraft(key, { v: 1, iv, ct }, 'story-1')).toEqual({ ok: false, reason: 'content' });
});
