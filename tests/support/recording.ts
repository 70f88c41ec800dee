import type { Attachment } from '../../shared/model/attachment.ts';
import { attachmentHash } from '../../shared/seal/attachment-frames.ts';
import { importAttachmentKey, makeAttachmentKey, sealFrame } from '../../shared/seal/attachment.ts';

/** A recording as a device seals it: what its story says of it, its sealed bytes, and what is inside. */
export type SealedRecording = { attachment: Attachment; sealed: Buffer; plain: Buffer };

/** The start of a WebM file as Chromium's recorder writes it: an EBML header of which the DocType is webm. */
export const WEBM = Buffer.from(
  '1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581',
  'hex',
);

type Recorded = { start?: Buffer; perSecond?: number; told?: Partial<Attachment> };

/** Seconds of something that begins as WebM and tells itself apart from another; a frame a second. */
export const recording = async (
  seconds: number,
  { start = WEBM, perSecond = 4_000, told = {} }: Recorded = {},
): Promise<SealedRecording> => {
  const pieces = Array.from({ length: seconds }, (_, second) =>
    Buffer.concat([second === 0 ? start : Buffer.alloc(0), Buffer.alloc(perSecond, second + 1)]),
  );
  const key = makeAttachmentKey();
  const sealer = await importAttachmentKey(key);
  const frames = await Promise.all(
    [...pieces, Buffer.alloc(0)].map((piece, place) =>
      sealFrame(sealer, { place, last: place === pieces.length }, piece),
    ),
  );
  const sealed = Buffer.concat(frames.map(({ frame }) => frame));
  const hash = await attachmentHash(frames.map(({ digest }) => digest));
  const attachment = {
    hash,
    bytes: sealed.length,
    mediaType: 'audio/webm',
    durationMs: seconds * 1000,
    key,
  } as const;
  return { attachment: { ...attachment, ...told }, sealed, plain: Buffer.concat(pieces) };
};
