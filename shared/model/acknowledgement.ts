import * as z from 'zod/mini';
import { Digest, KeyId, Signature } from './base64url.ts';
import { StoryId } from './ids.ts';
import { Instant } from './moment.ts';

/**
 * The server's signed receipt (design D3): this envelope, and every attachment whose hash is listed, is on
 * disk. A device deletes nothing before it holds one that fits what it sent.
 */
export const Acknowledgement = z.object({
  v: z.literal(1),
  storyId: StoryId,
  envelopeHash: Digest,
  receivedAt: Instant,
  attachments: z.array(Digest),
  kid: KeyId,
  signature: Signature,
});
export type Acknowledgement = z.infer<typeof Acknowledgement>;
