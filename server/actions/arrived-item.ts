import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { QuarantineReason } from '../../shared/api/intake.ts';
import type { Acknowledgement } from '../../shared/model/acknowledgement.ts';
import type { SealedAttachment } from '../../shared/model/attachment.ts';
import { Envelope, type EnvelopeHeader } from '../../shared/model/envelope.ts';
import { type EventId, StoryId, type TabletId } from '../../shared/model/ids.ts';
import type { CalendarDate, Instant } from '../../shared/model/moment.ts';
import type { Telling } from '../../shared/model/telling.ts';
import { envelopeHash } from '../../shared/seal/envelope-hash.ts';

/** What can be said of an item of a batch before it is opened. */
export type ArrivedItem = {
  /** The item as it came, JSON text: what is kept when it is set aside. */
  item: string;
  /** SHA-256 of that text, base64url. */
  itemHash: string;
  /** As its header says, believable or not; null when it says none. */
  storyId: StoryId | null;
  /** Null: it is no envelope. */
  envelope: Envelope | null;
  envelopeHash: string | null;
};

/** What is known of an item without opening it. */
export type Outside = {
  /** The tablet that vouches for it. */
  tabletId: TabletId | null;
  /** Its number in that tablet's row, as its header says, and the envelope that it says it follows. */
  sequence: number | null;
  previousHash: string | null;
  /** That tablet signed it, so that these are its word. */
  vouched: boolean;
  eventId: EventId | null;
  /** The files that its header names. */
  files: readonly SealedAttachment[];
  /** The clock of the device that sealed it, when it was sent; null when another device brings it, or none says. */
  sentAt: Instant | null;
};

/** What the act is told of an item, without its envelope: plain data. */
type Told = Outside & Pick<ArrivedItem, 'item' | 'itemHash'>;

/** An envelope that was opened and is what it says; the telling's text is as it is kept. */
export type OpenedItem = Told & {
  kind: 'opened';
  storyId: StoryId;
  envelopeHash: string;
  header: EnvelopeHeader;
  telling: Telling;
  /** The day it was told, Dutch calendar; null when the device's clock cannot be believed. */
  toldOn: CalendarDate | null;
  /** When it was sealed, by the server's clock; null like the day. */
  sealedAt: Instant | null;
  /** Signed beforehand, given out after the commit. */
  acknowledgement: Acknowledgement;
};

/** One that was not, and why. */
export type ShutItem = Told & {
  kind: 'shut';
  storyId: StoryId | null;
  envelopeHash: string | null;
  reason: QuarantineReason;
};

export type JudgedItem = OpenedItem | ShutItem;

/** Takes anything: what is no envelope is an item too. */
export const readItem = async (value: unknown): Promise<ArrivedItem> => {
  const item = JSON.stringify(value);
  const parsed = Envelope.safeParse(value);
  const envelope = parsed.success ? parsed.data : null;
  return {
    item,
    itemHash: createHash('sha256').update(item).digest('base64url'),
    storyId: namedStory(value),
    envelope,
    envelopeHash: envelope && (await envelopeHash(envelope)),
  };
};

const NamesStory = z.object({ header: z.object({ storyId: StoryId }) });

const namedStory = (value: unknown): StoryId | null => {
  const named = NamesStory.safeParse(value);
  return named.success ? named.data.header.storyId : null;
};
