import * as z from 'zod/mini';
import { MOST_ATTACHMENTS, SealedAttachment } from './attachment.ts';
import { Base64url, Digest, KeyId, Point } from './base64url.ts';
import { StoryId, TabletId } from './ids.ts';
import { Version } from './key.ts';
import { Instant } from './moment.ts';

/** By what a file is known as a rescue file, whatever it is called. */
export const RESCUE_FORMAT = 'meevertellen-reddingsbestand';

/** The version that is made here, and the only one that is read. */
export const RESCUE_VERSION = 1;

/** The most stories in one file; a device that holds more makes several. */
export const MOST_RESCUED = 2_000;

/** The most bytes that the first line takes. */
export const RESCUE_HEAD_MAX_BYTES = 2_048;

/** The most bytes of one sealed part of it, its header and tag included. */
export const RESCUE_FRAME_MAX_BYTES = 1024 * 1024 + 20;

/** A key of 32 bytes under HPKE: 48. */
const WrappedKey = Base64url.check(z.minLength(64), z.maxLength(64));

/** What of the first line every version says, so that an older app can tell a later file from a broken one. */
export const RescueKind = z.object({ format: z.literal(RESCUE_FORMAT), v: Version });

/**
 * The first line of the file: all that anybody can read. `about` is for whoever opens it in an editor; `kid`, `enc`
 * and `key` are the file's own key, sealed to the server's; `manifest` is how many bytes the list of contents takes.
 */
export const RescueHead = z.object({
  format: z.literal(RESCUE_FORMAT),
  v: z.literal(RESCUE_VERSION),
  about: z.string().check(z.maxLength(300)),
  kid: KeyId,
  enc: Point,
  key: WrappedKey,
  manifest: z.int().check(z.minimum(1), z.maximum(RESCUE_FRAME_MAX_BYTES)),
});
export type RescueHead = z.infer<typeof RescueHead>;

/**
 * A story of the file: what its envelope is known by, and how many bytes it takes there. Of its recordings those are
 * listed that the file holds, in their order.
 */
export const RescuedStory = z.object({
  storyId: StoryId,
  envelopeHash: Digest,
  sequence: z.nullable(z.int()),
  sealedAt: Instant,
  bytes: z.int().check(z.minimum(1), z.maximum(RESCUE_FRAME_MAX_BYTES)),
  attachments: z.array(SealedAttachment).check(z.maxLength(MOST_ATTACHMENTS)),
});
export type RescuedStory = z.infer<typeof RescuedStory>;

/**
 * The list of contents, under the file's seal: so that of a file that was cut short or damaged can be said what is
 * missing. Nothing is believed for it; each story vouches for itself.
 */
export const RescueManifest = z.object({
  v: z.literal(RESCUE_VERSION),
  madeAt: Instant,
  /** The tablet that made it; null on a resident's phone. */
  tablet: z.nullable(z.object({ id: TabletId, name: z.string() })),
  stories: z.array(RescuedStory).check(z.minLength(1), z.maxLength(MOST_RESCUED)),
});
export type RescueManifest = z.infer<typeof RescueManifest>;
