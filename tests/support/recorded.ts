import { uuidv7 } from 'uuidv7';
import { appendFrame, startAttachment } from '../../client/local/attachment.ts';
import { closeAttachment } from '../../client/local/close-attachment.ts';
import { selectGrowth } from '../../client/local/chunk.ts';
import type { LocalDatabase } from '../../client/local/database.ts';
import type { Attachment } from '../../shared/model/attachment.ts';
import type { StoryId } from '../../shared/model/ids.ts';
import { attachmentHash } from '../../shared/seal/attachment-frames.ts';
import { importAttachmentKey, makeAttachmentKey, sealFrame } from '../../shared/seal/attachment.ts';
import { WEBM } from './recording.ts';

export type Recorded = { id: string; plain: Buffer; attachment: Attachment };

type What = { seconds: number; perSecond?: number; start?: Buffer; told?: Partial<Attachment> };

/** Records on a device as the app does, a frame a second, without a microphone. */
export async function recordOn(
  db: LocalDatabase,
  storyId: StoryId,
  { seconds, perSecond = 4_000, start = WEBM, told = {} }: What,
): Promise<Recorded> {
  const id = uuidv7();
  const key = makeAttachmentKey();
  const sealer = await importAttachmentKey(key);
  const pieces: Buffer[] = [];
  await startAttachment(db, id, storyId);
  for (let place = 0; place < seconds; place += 1) {
    const piece = Buffer.concat([place === 0 ? start : Buffer.alloc(0), Buffer.alloc(perSecond, place + 1)]);
    pieces.push(piece);
    await appendFrame(db, { ...(await frameOf(sealer, id, place, piece)), untilMs: (place + 1) * 1000 });
  }
  const { digests, untilMs } = await selectGrowth(db, id);
  const { digest, ...last } = await frameOf(sealer, id, seconds, Buffer.alloc(0));
  const hash = await attachmentHash([...digests, new Uint8Array(digest)]);
  const { bytes } = await closeAttachment(db, { ...last, digest, untilMs }, hash);
  const attachment = { hash, bytes, key, mediaType: 'audio/webm', durationMs: untilMs, ...told } as const;
  return { id, plain: Buffer.concat(pieces), attachment };
}

const frameOf = async (
  sealer: Awaited<ReturnType<typeof importAttachmentKey>>,
  attachmentId: string,
  place: number,
  piece: Buffer,
) => {
  const { frame, digest } = await sealFrame(sealer, { place, last: piece.length === 0 }, piece);
  return { attachmentId, place, bytes: frame.buffer, digest: digest.buffer };
};
