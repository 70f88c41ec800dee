import type { PublicKey } from '../model/keyset.ts';
import { RESCUE_FORMAT, RESCUE_HEAD_MAX_BYTES, RescueHead, RescueKind } from '../model/rescue-file.ts';
import { frameOf, type Frame } from './attachment-frames.ts';
import { importAttachmentKey, makeAttachmentKey, openFrame } from './attachment.ts';
import { fromBase64url, toBase64url } from './base64.ts';
import { sealingPointOf, type NamedKeyPair } from './keys.ts';
import { fromUtf8, toUtf8, type Bytes, type CryptoKey } from './platform.ts';
import { contextOfRescue, openBytes, sealBytes } from './suite.ts';

/** The key of one file, to seal its parts with, and as its first line holds it: sealed to the server's. */
export interface RescueKey {
  key: CryptoKey;
  wrapped: Pick<RescueHead, 'v' | 'kid' | 'enc' | 'key'>;
}

/** Draws the key of a new file. Whoever makes the file cannot open it once this key is forgotten. */
export async function makeRescueKey(sealing: PublicKey): Promise<RescueKey> {
  const text = makeAttachmentKey();
  const raw = fromBase64url(text);
  if (!raw) throw new TypeError('a key that was just drawn is base64url');
  const named = { v: 1 as const, kid: sealing.kid };
  const sealed = await sealBytes(raw, await sealingPointOf(sealing), contextOfRescue(named));
  return {
    key: await importAttachmentKey(text),
    wrapped: {
      ...named,
      enc: toBase64url(sealed.encapsulatedSecret),
      key: toBase64url(sealed.ciphertext),
    },
  };
}

/** The key of a file, for the server that it was sealed to; `null` when its first line was altered. */
export async function openRescueKey(head: RescueHead, pair: NamedKeyPair): Promise<CryptoKey | null> {
  const [encapsulatedSecret, ciphertext] = [fromBase64url(head.enc), fromBase64url(head.key)];
  if (!encapsulatedSecret || !ciphertext) return null;
  const raw = await openBytes({ encapsulatedSecret, ciphertext }, pair, contextOfRescue(head));
  return raw?.length === 32 ? importAttachmentKey(toBase64url(raw)) : null;
}

/** The first line as it stands in the file, its end included. */
export const writeRescueHead = (head: RescueHead): Bytes => toUtf8(`${JSON.stringify(head)}\n`);

/**
 * Why a file is none that can be handed in. `other`: not a rescue file at all; `newer`: of a version that this
 * app does not know yet; `damaged`: once a rescue file, but its beginning is broken.
 */
export type RescueHeadFault = 'empty' | 'other' | 'newer' | 'damaged';

export type RescueHeadVerdict =
  { ok: true; head: RescueHead; bytes: number } | { ok: false; reason: RescueHeadFault };

/** Reads the first line from the beginning of any file, `RESCUE_HEAD_MAX_BYTES` of it or all that there is. */
export function readRescueHead(beginning: Uint8Array): RescueHeadVerdict {
  if (beginning.length === 0) return { ok: false, reason: 'empty' };
  const end = beginning.subarray(0, RESCUE_HEAD_MAX_BYTES).indexOf(NEW_LINE);
  const line = textOf(beginning.subarray(0, end === -1 ? RESCUE_HEAD_MAX_BYTES : end));
  if (!line?.includes(RESCUE_FORMAT)) return { ok: false, reason: 'other' };
  const json = jsonOf(line);
  const head = RescueHead.safeParse(json);
  if (end !== -1 && head.success) return { ok: true, head: head.data, bytes: end + 1 };
  const kind = RescueKind.safeParse(json);
  return { ok: false, reason: kind.success && kind.data.v > 1 ? 'newer' : 'damaged' };
}

/** What one sealed part of the file holds; `null` when it is not what was sealed at this place. */
export async function openRescueFrame(
  key: CryptoKey,
  place: number,
  bytes: Uint8Array,
): Promise<Bytes | null> {
  const frame: Frame | null = frameOf(place, bytes);
  return frame && openFrame(key, frame);
}

const NEW_LINE = 10;

function textOf(bytes: Uint8Array): string | null {
  try {
    return fromUtf8(bytes);
  } catch {
    return null;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
