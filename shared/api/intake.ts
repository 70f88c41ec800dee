import * as z from 'zod/mini';
import { Acknowledgement } from '../model/acknowledgement.ts';
import { Envelope } from '../model/envelope.ts';
import { StoryId } from '../model/ids.ts';
import { Instant } from '../model/moment.ts';

/** The most envelopes in one batch, and the most bytes: whichever comes first. */
export const MAX_BATCH = 100;
export const MAX_BATCH_BYTES = 4 * 1024 * 1024;

/** In characters; one has some 550. */
export const PROOF_MAX_LENGTH = 2_000;

/**
 * A batch as it comes in. An item that is no envelope of ours, whatever it is, is let through here and answered by
 * itself: one bad item never holds back another.
 */
export const Submission = z.object({
  clientVersion: z.string().check(z.maxLength(40)),
  /** The device's clock at sending, corrected as it corrects what it seals (design D4). */
  sentAt: z.optional(Instant),
  /**
   * Proofs of work (`Proof` as JSON text) for stories that no tablet signed, by story. Whatever else stands there
   * proves nothing and refuses nothing. A device that sends none at all, as 0.1.0, does not know why it would.
   */
  proofs: z.optional(z.record(z.string(), z.unknown())),
  envelopes: z.array(z.union([Envelope, z.unknown()])).check(z.minLength(1), z.maxLength(MAX_BATCH)),
});
export type Submission = z.infer<typeof Submission>;

/** Why an envelope stands aside until a coordinator looks: it is kept whole, never refused (design D4). */
export const QuarantineReason = z.enum([
  'cannot-open',
  'wrong-content',
  'unknown-event',
  'unknown-schema',
  'signature',
  'no-consent',
  'after-close',
  'revoked',
  'no-proof',
  'quota',
]);
export type QuarantineReason = z.infer<typeof QuarantineReason>;

/**
 * What became of one envelope. `stored` and `duplicate` carry the signed acknowledgement on which a device may
 * delete; `conflict` (same id, other content) and `quarantined` are kept aside by the server and stay on the
 * device; `retry` was not taken in. `discarded`: it stood aside, and somebody decided that it becomes nothing; why, is
 * told to no device. Outcomes stand in the order of the envelopes; `storyId` is null only where the item named none.
 */
export const SubmissionOutcome = z.discriminatedUnion('status', [
  z.object({ storyId: StoryId, status: z.literal('stored'), acknowledgement: Acknowledgement }),
  z.object({
    storyId: StoryId,
    status: z.literal('duplicate'),
    acknowledgement: Acknowledgement,
    discarded: z.optional(z.literal(true)),
  }),
  z.object({ storyId: StoryId, status: z.literal('conflict') }),
  z.object({ storyId: z.nullable(StoryId), status: z.literal('quarantined'), reason: QuarantineReason }),
  z.object({ storyId: StoryId, status: z.literal('retry'), afterSeconds: z.int() }),
]);
export type SubmissionOutcome = z.infer<typeof SubmissionOutcome>;

export const SubmissionAnswer = z.object({ epoch: z.uuid(), outcomes: z.array(SubmissionOutcome) });
export type SubmissionAnswer = z.infer<typeof SubmissionAnswer>;
