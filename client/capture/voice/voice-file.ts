import { attachmentHash } from '../../../shared/seal/attachment-frames.ts';
import { FRAME_MAX_BYTES, importAttachmentKey, sealFrame } from '../../../shared/seal/attachment.ts';
import type { Recording } from '../draft.ts';
import type { VoiceStore } from './voice-store.ts';

/** A recording that grows. */
export interface VoiceFile {
  /**
   * Seals the next piece, which lasts until this moment of the recording, and puts it on disk; one after the other.
   * Rejects when that fails, and from then on always: what comes after a gap would not be what was told.
   */
  add(piece: Pick<Blob, 'arrayBuffer'>, untilMs: number): Promise<void>;
}

/** Begins a recording. Its key must stand on disk already, in the draft. */
export async function openVoiceFile(
  store: VoiceStore,
  { id, key }: Pick<Recording, 'id' | 'key'>,
): Promise<VoiceFile> {
  const sealer = await importAttachmentKey(key);
  await store.start(id);
  let place = 0;
  let before: Promise<void> = Promise.resolve();
  const append = async (piece: Pick<Blob, 'arrayBuffer'>, untilMs: number) => {
    const bytes = new Uint8Array(await piece.arrayBuffer());
    // Some browsers give empty pieces (capture research, L29), and a page that slept gives one large one.
    for (let at = 0; at < bytes.length; at += FRAME_MAX_BYTES) {
      const part = bytes.subarray(at, at + FRAME_MAX_BYTES);
      const { frame, digest } = await sealFrame(sealer, { place, last: false }, part);
      await store.append({ attachmentId: id, place, bytes: frame.buffer, digest: digest.buffer, untilMs });
      place += 1;
    }
  };
  return {
    add: (piece, untilMs) => {
      before = before.then(() => append(piece, untilMs));
      return before;
    },
  };
}

/**
 * Closes a recording with what is on disk of it, also one that a kill cut off: by an empty last frame, because a
 * place at which something was sealed is never sealed again. `null`, and nothing stays, when nothing was recorded.
 */
export async function closeVoiceFile(
  store: VoiceStore,
  { id, key }: Pick<Recording, 'id' | 'key'>,
): Promise<Recording['whole']> {
  const grown = await store.grown(id);
  if (!grown) return null;
  const { row, digests, untilMs } = grown;
  if (row.hash !== null) return { hash: row.hash, bytes: row.bytes, durationMs: untilMs };
  if (row.frames === 0) {
    await store.remove(id);
    return null;
  }
  const sealer = await importAttachmentKey(key);
  const { frame, digest } = await sealFrame(sealer, { place: row.frames, last: true }, new Uint8Array());
  const hash = await attachmentHash([...digests, digest]);
  const last = { attachmentId: id, place: row.frames, bytes: frame.buffer, digest: digest.buffer, untilMs };
  const { bytes } = await store.close(last, hash);
  return { hash, bytes, durationMs: untilMs };
}
