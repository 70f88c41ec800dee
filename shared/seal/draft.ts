import { fromUtf8, randomBytes, subtle, toUtf8, type Bytes, type CryptoKey } from './platform.ts';

/** A draft as it may stand on disk: AES-256-GCM, a fresh nonce of 96 bits at every save, the tag in `ct`. */
export interface EncryptedDraft {
  readonly v: 1;
  readonly iv: Bytes;
  readonly ct: Bytes;
}

export type DecryptedDraft = { ok: true; json: unknown } | { ok: false; reason: 'not-authentic' | 'content' };

/** `aad` names the draft (its story's id), so that no draft can stand in another's place. */
export async function encryptDraft(key: CryptoKey, json: unknown, aad: string): Promise<EncryptedDraft> {
  const iv = randomBytes(12);
  const algorithm = { name: 'AES-GCM', iv, additionalData: toUtf8(aad) } as const;
  const ct = new Uint8Array(await subtle.encrypt(algorithm, key, toUtf8(JSON.stringify(json))));
  return { v: 1, iv, ct };
}

/** Never throws over what it is given: another key, other bytes or another name is `not-authentic`. */
export async function decryptDraft(
  key: CryptoKey,
  draft: EncryptedDraft,
  aad: string,
): Promise<DecryptedDraft> {
  const plaintext = await decrypted(key, draft, aad);
  if (!plaintext) return { ok: false, reason: 'not-authentic' };
  try {
    const json: unknown = JSON.parse(fromUtf8(plaintext));
    return { ok: true, json };
  } catch {
    return { ok: false, reason: 'content' };
  }
}

async function decrypted(key: CryptoKey, draft: EncryptedDraft, aad: string): Promise<Bytes | null> {
  const algorithm = { name: 'AES-GCM', iv: draft.iv, additionalData: toUtf8(aad) } as const;
  try {
    return new Uint8Array(await subtle.decrypt(algorithm, key, draft.ct));
  } catch {
    return null;
  }
}
