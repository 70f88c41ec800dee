import * as z from 'zod/mini';
import { Digest } from './base64url.ts';

/** The most of them in one story. */
export const MOST_ATTACHMENTS = 10;

/** The largest one as it is sealed, in bytes: some three hours of speech. */
export const ATTACHMENT_MAX_BYTES = 100 * 1024 * 1024;

/**
 * The most frames in one: a second each makes 18 hours, and speech has filled the bytes long before. Without this who
 * opens a file would be given millions of frames that hold nothing.
 */
export const ATTACHMENT_MAX_FRAMES = 65_536;

/** What can be recorded: the containers in which browsers make Opus and AAC (MediaStream Recording). */
export const MediaType = z.enum(['audio/webm', 'audio/mp4', 'audio/ogg']);
export type MediaType = z.infer<typeof MediaType>;

/**
 * Where a file of a story is: not here yet; here, sealed, while its story stands aside; here and opened; or here and
 * not what the story says it is.
 */
export const AttachmentState = z.enum(['expected', 'held', 'stored', 'refused']);
export type AttachmentState = z.infer<typeof AttachmentState>;

/** A key for AES-256-GCM, 32 bytes. */
const AttachmentKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/**
 * A sealed file as anybody may see it: what it is known by, and its size in bytes. Two files in one story, also two
 * alike, have two hashes, because each is encrypted under a key of its own.
 */
export const SealedAttachment = z.strictObject({
  hash: Digest,
  bytes: z.int().check(z.minimum(1), z.maximum(ATTACHMENT_MAX_BYTES)),
});
export type SealedAttachment = z.infer<typeof SealedAttachment>;

/** The same within the seal of its story: what it is, how long it lasts, and the key that opens it. */
export const Attachment = z.object({
  ...SealedAttachment.shape,
  mediaType: MediaType,
  durationMs: z.int().check(z.minimum(0)),
  key: AttachmentKey,
});
export type Attachment = z.infer<typeof Attachment>;

/** The same as an analyst finds it beside a story: without the key, and with where it is. */
export const StoryAttachment = z.object({
  hash: Digest,
  state: AttachmentState,
  mediaType: z.nullable(MediaType),
  durationMs: z.nullable(z.int()),
});
export type StoryAttachment = z.infer<typeof StoryAttachment>;
