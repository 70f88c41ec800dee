import type { Envelope } from '../../shared/model/envelope.ts';
import { MOST_RESCUED, RESCUE_VERSION, type RescueManifest } from '../../shared/model/rescue-file.ts';
import { inBatches } from '../../shared/rules/rescue-file.ts';
import { HEADER_BYTES, TAG_BYTES } from '../../shared/seal/attachment-frames.ts';
import { FRAME_MAX_BYTES } from '../../shared/seal/attachment.ts';
import type { WholeAttachment } from './attachment.ts';
import type { OutboxItem } from './outbox.ts';

/** A story that can stand in a rescue file. */
export interface RescuableStory extends Pick<
  OutboxItem,
  'storyId' | 'envelopeHash' | 'sequence' | 'sealedAt'
> {
  envelope: Envelope;
  /** Those that its envelope names and that lie here, in that order. */
  recordings: readonly WholeAttachment[];
}

/** When a file is made, and by which tablet. */
export interface Made {
  at: Date;
  tablet: RescueManifest['tablet'];
}

/** The list of contents of a file with these stories. */
export const listOf = (stories: readonly RescuableStory[], { at, tablet }: Made): RescueManifest => ({
  v: RESCUE_VERSION,
  madeAt: at.toISOString(),
  tablet,
  stories: stories.map(({ storyId, envelope, envelopeHash, sequence, sealedAt, recordings }) => ({
    storyId,
    envelopeHash,
    sequence,
    sealedAt,
    bytes: HEADER_BYTES + bytesOf(envelope).length + TAG_BYTES,
    attachments: recordings.map(({ hash, bytes }) => ({ hash, bytes })),
  })),
});

/** Stories by the file that they go into: its list of contents is one sealed part, and may not be larger than one. */
export function cutByList(stories: readonly RescuableStory[], made: Made): RescuableStory[][] {
  const room = FRAME_MAX_BYTES - bytesOf(listOf([], made)).length;
  const lines = stories.map((story) => ({
    story,
    start: 0,
    end: listOf([story], made).stories.reduce((sum, line) => sum + bytesOf(line).length + COMMA, 0),
  }));
  const files = inBatches(lines, { parts: MOST_RESCUED, bytes: room });
  return files.map((file) => file.map(({ story }) => story));
}

const COMMA = 1;

export const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
