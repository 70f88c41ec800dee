import { ATTACHMENT_MAX_FRAMES } from '../model/attachment.ts';
import { fromBase64url, toBase64url } from './base64.ts';
import {
  blankFrame,
  digestFrame,
  gatherDigests,
  HEADER_BYTES,
  readFrames,
  TAG_BYTES,
  type Frame,
} from './attachment-frames.ts';
import { randomBytes, subtle, type Bytes, type CryptoKey } from './platform.ts';

/** The most that one frame seals, in bytes: whoever opens needs no more memory than this. */
export const FRAME_MAX_BYTES = 1024 * 1024;

/** Where a frame stands in its file. The last one says so, or a file could be cut short unnoticed. */
export interface FramePlace {
  place: number;
  last: boolean;
}

/** A fresh key for one file, as it stands in a draft and within the seal of its story. */
export const makeAttachmentKey = (): string => toBase64url(randomBytes(32));

/** The key as the seal uses it; throws for what is no key. */
export async function importAttachmentKey(text: string): Promise<CryptoKey> {
  const key = await readKey(text);
  if (key === null) throw new TypeError('an attachment is sealed under a key of 32 bytes');
  return key;
}

async function readKey(text: string): Promise<CryptoKey | null> {
  const bytes = fromBase64url(text);
  if (bytes?.length !== 32) return null;
  return subtle.importKey('raw', bytes, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/**
 * Seals one piece of a file, of any length up to `FRAME_MAX_BYTES`, as it comes. Only the last may be empty: that
 * is how a recording is closed that nobody closed, because its browser was killed.
 *
 * A place may be sealed once only: two texts under one nonce would lay both open. The last frame has a nonce of
 * its own, so that a file may be closed at a place where a piece was sealed that never reached the disk.
 */
export async function sealFrame(
  key: CryptoKey,
  { place, last }: FramePlace,
  piece: Uint8Array,
): Promise<{ frame: Bytes; digest: Bytes }> {
  if (piece.length > FRAME_MAX_BYTES || (piece.length === 0 && !last))
    throw new RangeError(`a frame cannot hold ${piece.length} bytes`);
  const frame = blankFrame(piece.length + TAG_BYTES, last);
  const sealed = await subtle.encrypt(gcm({ place, last }, frame.subarray(0, HEADER_BYTES)), key, piece);
  frame.set(new Uint8Array(sealed), HEADER_BYTES);
  return { frame, digest: await digestFrame(frame) };
}

/** Why a file does not open. `hash`: these are not the bytes that were announced; else they are, and are wrong. */
export type AttachmentFault = 'hash' | 'not-authentic';

export type AttachmentVerdict = { ok: true; bytes: number } | { ok: false; reason: AttachmentFault };

/**
 * Opens a file as it streams by. `take` gets each piece once its frame is authentic, and must not be believed
 * before the verdict: what comes after can still be missing. Never throws over what is in the file, nor over a key that
 * is none: whoever sealed the story may have written anything there.
 */
export async function openAttachment(
  source: AsyncIterable<Uint8Array>,
  { key, hash }: { key: string; hash: string },
  take: (piece: Bytes) => Promise<void> | void,
): Promise<AttachmentVerdict> {
  const opener = await readKey(key);
  let authentic = true;
  let bytes = 0;
  const found = await readSealed(source, async (frame) => {
    const piece = authentic && opener ? await openFrame(opener, frame) : null;
    if (!piece) return void (authentic = false);
    bytes += piece.length;
    await take(piece);
  });
  if (found?.hash !== hash) return { ok: false, reason: 'hash' };
  return authentic && found.whole ? { ok: true, bytes } : { ok: false, reason: 'not-authentic' };
}

/** What a sealed file is known by, for who cannot open it; `null` when it does not keep to the form. */
export async function hashAttachment(source: AsyncIterable<Uint8Array>): Promise<string | null> {
  return (await readSealed(source, () => undefined))?.hash ?? null;
}

/**
 * Goes over the frames of a file; `whole` when the last is there and nothing comes after it. Stops at the first that
 * is too many, so that a file costs no more than its bytes do.
 */
async function readSealed(
  source: AsyncIterable<Uint8Array>,
  take: (frame: Frame) => Promise<void> | void,
): Promise<{ hash: string; whole: boolean } | null> {
  const digests = gatherDigests();
  let whole = false;
  for await (const frame of readFrames(source, FRAME_MAX_BYTES + TAG_BYTES)) {
    if (frame === 'malformed' || whole || frame.place >= ATTACHMENT_MAX_FRAMES) return null;
    digests.add(await digestFrame(frame.bytes));
    whole = frame.last;
    await take(frame);
  }
  return { hash: await digests.hash(), whole };
}

/** What a frame holds; `null` when it is not what was sealed at this place. */
export async function openFrame(key: CryptoKey, { bytes, ...place }: Frame): Promise<Bytes | null> {
  const algorithm = gcm(place, bytes.subarray(0, HEADER_BYTES));
  try {
    const piece = new Uint8Array(await subtle.decrypt(algorithm, key, bytes.subarray(HEADER_BYTES)));
    return piece.length > 0 || place.last ? piece : null;
  } catch {
    return null;
  }
}

/** The nonce of STREAM (Hoang and others, 2015) as age writes it: a counter of 11 bytes, and whether it is the last. */
function gcm(
  { place, last }: FramePlace,
  header: Uint8Array,
): { name: 'AES-GCM'; iv: Bytes; additionalData: Uint8Array } {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(7, place);
  iv[11] = last ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData: header };
}
