import type { SealedAttachment } from '../model/attachment.ts';
import type { StoryId } from '../model/ids.ts';
import type { CalendarDate } from '../model/moment.ts';
import type { RescuedStory, RescueHead, RescueManifest } from '../model/rescue-file.ts';

/** Bytes of the file, from `start` up to `end`. */
export type Stretch = { start: number; end: number };

/** Where a story stands in the file; `place` is its number among the sealed parts, 0 being the list of contents. */
export type PlacedStory = Stretch & { story: RescuedStory; place: number };

/** Where a recording stands in the file, sealed as it lay on the device. */
export type PlacedAttachment = Stretch & { storyId: StoryId; attachment: SealedAttachment };

/** Where the list of contents stands, in a file whose first line takes `headBytes`. */
export const manifestStretch = (head: Pick<RescueHead, 'manifest'>, headBytes: number): Stretch => ({
  start: headBytes,
  end: headBytes + head.manifest,
});

/**
 * Where everything stands in the file, by its list of contents: first the stories, then all recordings. Known
 * without walking the file, so that a broken byte costs the part that it stands in and nothing behind it.
 */
export const rescueLayout = (
  { stories }: Pick<RescueManifest, 'stories'>,
  from: number,
): { stories: PlacedStory[]; attachments: PlacedAttachment[]; end: number } => {
  let at = from;
  const next = (bytes: number): Stretch => {
    const start = at;
    at += bytes;
    return { start, end: at };
  };
  const placed = stories.map((story, index) => ({ story, place: index + 1, ...next(story.bytes) }));
  const attachments = stories.flatMap(({ storyId, attachments: files }) =>
    files.map((attachment) => ({ storyId, attachment, ...next(attachment.bytes) })),
  );
  return { stories: placed, attachments, end: at };
};

/** Parts in their order, so many together that a request stays small: at most `parts`, and `bytes` unless it is one. */
export const inBatches = <Part extends Stretch>(
  all: readonly Part[],
  most: { parts: number; bytes: number },
): Part[][] => {
  const batches: Part[][] = [];
  let batch: Part[] = [];
  let bytes = 0;
  for (const part of all) {
    const size = part.end - part.start;
    if (batch.length > 0 && (batch.length === most.parts || bytes + size > most.bytes)) {
      batches.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(part);
    bytes += size;
  }
  return batch.length === 0 ? batches : [...batches, batch];
};

/** By what a person knows the file: the day on which it was made, and how many stories are in it. */
export const rescueFileName = (madeOn: CalendarDate, stories: number): string =>
  `meevertellen-${madeOn}-${stories}-${stories === 1 ? 'verhaal' : 'verhalen'}.mvt`;

/** Whether the server has a story after this outcome, as one or set aside; so that it takes its recordings too. */
export const isKept = (status: string): boolean => KEPT.has(status);

const KEPT: ReadonlySet<string> = new Set(['stored', 'duplicate', 'quarantined', 'conflict']);
