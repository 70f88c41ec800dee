import { pbkdf2Sync } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { decryptDraft, encryptDraft } from '../../../shared/seal/draft.ts';
import {
  makeDeviceDraftKey,
  makeShiftDraftKey,
  unwrapDraftKey,
  wrapDraftKey,
  type WrappedDraftKey,
} from '../../../shared/seal/draft-key.ts';
import type { CryptoKey } from '../../../shared/seal/platform.ts';

const salt = new Uint8Array(16).fill(3);
let key: CryptoKey;
let wrapped: WrappedDraftKey;
beforeAll(async () => {
  key = await makeShiftDraftKey();
  wrapped = await wrapDraftKey(key, '482913', salt);
});

describe('the key of a shift', () => {
  test('comes back by the PIN, and opens what it closed', async () => {
    const draft = await encryptDraft(key, { text: 'Ik wacht' }, 'story-1');
    const unwrapped = await unwrapDraftKey(wrapped, '482913');
    if (!unwrapped) throw new Error('the PIN was right');
    expect(unwrapped.extractable).toBe(false);
    expect(await decryptDraft(unwrapped, draft, 'story-1')).toEqual({ ok: true, json: { text: 'Ik wacht' } });
  });

  test('does not come back by another PIN, nor from altered bytes', async () => {
    expect(await unwrapDraftKey(wrapped, '482914')).toBeNull();
    expect(await unwrapDraftKey({ ...wrapped, wrapped: 'A'.repeat(54) }, '482913')).toBeNull();
    expect(await unwrapDraftKey({ ...wrapped, salt: '?' }, '482913')).toBeNull();
  });

  test('is wrapped at the cost that OWASP asks, by a key that PBKDF2 makes of the PIN', async () => {
    expect(wrapped.iterations).toBeGreaterThanOrEqual(600_000);
    const bits = pbkdf2Sync('482913', salt, wrapped.iterations, 32, 'sha256');
    const wrapper = await crypto.subtle.importKey('raw', bits, 'AES-KW', false, ['unwrapKey']);
    const bytes = Buffer.from(wrapped.wrapped, 'base64url');
    const usages: KeyUsage[] = ['decrypt'];
    const same = await crypto.subtle.unwrapKey('raw', bytes, wrapper, 'AES-KW', 'AES-GCM', true, usages);
    const [one, other] = [
      await crypto.subtle.exportKey('raw', same),
      await crypto.subtle.exportKey('raw', key),
    ];
    expect(Buffer.from(one)).toEqual(Buffer.from(other));
  });
});

test('the key of a resident’s phone cannot be exported', async () => {
  const own = await makeDeviceDraftKey();
  expect(own.extractable).toBe(false);
  const draft = await encryptDraft(own, ['een', null, 3], 'story-1');
  expect(await decryptDraft(own, draft, 'story-1')).toEqual({ ok: true, json: ['een', null, 3] });
});
