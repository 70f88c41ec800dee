import type { Bit, Json, Moment, Text } from './column-types.ts';

/** What was taken in, for as long as the round lives: the same id and hash again is the same story. */
export type IntakeTable = {
  storyId: Text;
  organisationId: Text;
  envelopeHash: Text;
  tabletId: Text | null;
  sequence: number | null;
  /** The hash of the envelope that this tablet sealed before: a gap in the chain is a missing story. */
  previousHash: Text | null;
  acknowledgement: Json;
  receivedAt: Moment;
};

/** Envelopes that were not taken in as a story, kept whole with the reason. */
export type SetAsideTable = {
  id: Text;
  organisationId: Text;
  storyId: Text | null;
  envelopeHash: Text;
  envelope: Json;
  reason: Text;
  tabletId: Text | null;
  sequence: number | null;
  receivedAt: Moment;
  /** The event that its header names. */
  eventId: Text | null;
  /** What the envelope is known by in the row of its tablet; null where it is none. */
  sealHash: Text | null;
  previousHash: Text | null;
  /** Its tablet signed it, so that its number and hashes are that tablet's word. */
  vouched: Bit;
  /** The clock of the device that sealed it, when it was sent. */
  sentAt: Moment | null;
  /** What a coordinator decided about it; four nulls until then. */
  decision: Text | null;
  decisionReason: Text | null;
  decidedAt: Moment | null;
  decidedBy: Text | null;
  /** The story that it became, or became a part of. */
  becameId: Text | null;
  /** The decision changed nothing that was there before, so that it can be taken back. */
  undoable: Bit;
  /** Since a decision: on which its device may let go. */
  acknowledgement: Json | null;
};

/**
 * A file of a story. What is known of it comes from the seal, so that it is empty while nobody could open that.
 * `place` is its place among the files of the story; `file` names the bytes on disk.
 */
export type AttachmentTable = {
  organisationId: Text;
  storyId: Text;
  hash: Text;
  bytes: number;
  state: Text;
  place: number;
  mediaType: Text | null;
  durationMs: number | null;
  key: Text | null;
  file: Text | null;
  expectedAt: Moment;
  settledAt: Moment | null;
  /** Why it was refused, where it was. */
  refusal: Text | null;
};

/** A proof of work counts once. */
export type SpentProofTable = { organisationId: Text; proofHash: Text; expiresAt: Moment };

/** How many stories came by an event's link in an hour. */
export type EventHourTable = { organisationId: Text; eventId: Text; hour: Text; received: number };

/** Two stories may share a selector: it finds, the verifier proves. */
export type ReceiptTable = { storyId: Text; organisationId: Text; selector: Text; verifier: Json };
