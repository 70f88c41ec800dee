import { MOST_HANDED_IN, type HandInOutcome, type RescueStatus } from '../../shared/api/rescue-file.ts';
import type { Refusal } from '../../shared/api/result.ts';
import type { StoryId } from '../../shared/model/ids.ts';
import {
  RESCUE_HEAD_MAX_BYTES,
  type RescuedStory,
  type RescueHead,
  type RescueManifest,
} from '../../shared/model/rescue-file.ts';
import {
  inBatches,
  isKept,
  manifestStretch,
  rescueLayout,
  type PlacedAttachment,
  type PlacedStory,
  type Stretch,
} from '../../shared/rules/rescue-file.ts';
import { toBase64url } from '../../shared/seal/base64.ts';
import { readRescueHead, type RescueHeadFault } from '../../shared/seal/rescue-file.ts';
import { call, type CallOptions } from '../api/call.ts';
import { handInRecording, type RecordingStatus } from './rescued-recording.ts';

/** Why nothing of a file can be handed in. `cut`: it ends before its list of contents; `foreign`: another server's. */
export type RescueFault = RescueHeadFault | 'cut' | 'foreign';

/** A rescue file of which the server has opened the list of contents. */
export interface OpenedRescueFile {
  blob: Blob;
  head: RescueHead;
  manifest: RescueManifest;
  stories: readonly PlacedStory[];
  attachments: readonly PlacedAttachment[];
  /** How large the file is when it is whole, in bytes. */
  bytes: number;
}

export type RescueOpening =
  | { kind: 'ok'; file: OpenedRescueFile }
  | { kind: 'fault'; fault: RescueFault }
  | { kind: 'refused'; refusal: Refusal };

export interface RescuedOutcome {
  story: RescuedStory;
  status: RescueStatus;
  /** Why it was set aside. */
  reason: string | null;
  /** Those of its recordings that the file is to hold. */
  recordings: readonly { hash: string; status: RecordingStatus }[];
}

/** Who listens while a file is handed in. */
export interface HandInListener {
  /** The latest word on these stories. */
  tell: (outcomes: readonly RescuedOutcome[]) => void;
  /** How much of the file was handed in by now, in bytes. */
  progress?: (bytes: number) => void;
}

/** How handing in ended: all had its outcome, or not, and why. */
export type HandInEnd = { kind: 'done' } | { kind: 'cancelled' } | { kind: 'refused'; refusal: Refusal };

/** A request brings a megabyte and a half at most; on a line of 100 kbit/s that takes two minutes. */
const PATIENCE = 150_000;

/** Looks what kind of file it is, and asks the server what is in it. Takes nothing in. */
export async function openRescueFile(blob: Blob, options: CallOptions = {}): Promise<RescueOpening> {
  const verdict = readRescueHead(await bytesOf(blob, { start: 0, end: RESCUE_HEAD_MAX_BYTES }));
  if (!verdict.ok) return { kind: 'fault', fault: verdict.reason };
  const { head } = verdict;
  const list = manifestStretch(head, verdict.bytes);
  if (list.end > blob.size) return { kind: 'fault', fault: 'cut' };
  const manifest = toBase64url(await bytesOf(blob, list));
  const result = await call('openRescueFile', { body: { head, manifest } }, options);
  if (result.kind === 'ok') {
    const { end, ...parts } = rescueLayout(result.value, list.end);
    return { kind: 'ok', file: { blob, head, manifest: result.value, ...parts, bytes: end } };
  }
  const fault = faultOf(result);
  return fault ? { kind: 'fault', fault } : { kind: 'refused', refusal: result };
}

/**
 * Hands in all that the file holds, the stories in small batches and then their recordings, and tells of each as soon
 * as its outcome is known. What is in already stays one: it can be broken off and done again, here or elsewhere.
 */
export async function handIn(
  file: OpenedRescueFile,
  listener: HandInListener,
  options: CallOptions = {},
): Promise<HandInEnd> {
  const outcomes = new Map<StoryId, RescuedOutcome>();
  const tell = (told: readonly RescuedOutcome[]) => {
    for (const outcome of told) outcomes.set(outcome.story.storyId, outcome);
    listener.tell(told);
  };
  const end = await handInStories(file, { ...listener, tell }, options);
  if (end.kind !== 'done') return end;
  for (const placed of file.attachments) {
    const outcome = outcomes.get(placed.storyId);
    if (!outcome || !isKept(outcome.status) || !isWaiting(outcome, placed)) continue;
    const recording = await handInRecording(file.blob, placed, {
      fetch: options.fetch ?? ((address, init) => fetch(address, init)),
      signal: options.signal,
      noteSent: (bytes) => listener.progress?.(placed.start + bytes),
    });
    if (recording.kind !== 'settled') return recording;
    tell([withRecording(outcomes.get(placed.storyId) ?? outcome, placed, recording.status)]);
    listener.progress?.(placed.end);
  }
  return end;
}

async function handInStories(
  { blob, head, stories, attachments }: OpenedRescueFile,
  { tell, progress }: HandInListener,
  options: CallOptions,
): Promise<HandInEnd> {
  const here = stories.filter(({ end }) => end <= blob.size);
  const cut = new Set(attachments.flatMap(({ end, attachment }) => (end > blob.size ? attachment.hash : [])));
  tell(stories.slice(here.length).map(({ story }) => outcomeOf(story, undefined, cut)));
  for (const batch of inBatches(here, MOST_HANDED_IN)) {
    const frames = await Promise.all(
      batch.map(async (part) => ({ place: part.place, frame: toBase64url(await bytesOf(blob, part)) })),
    );
    const body = { head, frames };
    const result = await call('handInStories', { body }, { timeout: PATIENCE, ...options });
    if (result.kind === 'ok')
      tell(batch.map(({ story }, index) => outcomeOf(story, result.value.outcomes[index], cut)));
    if (options.signal?.aborted) return { kind: 'cancelled' };
    if (result.kind !== 'ok') return { kind: 'refused', refusal: result };
    progress?.(batch.at(-1)?.end ?? 0);
  }
  return { kind: 'done' };
}

const bytesOf = async (blob: Blob, { start, end }: Stretch): Promise<Uint8Array> =>
  new Uint8Array(await blob.slice(start, end).arrayBuffer());

function faultOf(refusal: Refusal): RescueFault | null {
  if (refusal.kind !== 'problem') return null;
  if (refusal.problem.code === 'rescue-foreign') return 'foreign';
  return refusal.problem.code === 'rescue-damaged' ? 'damaged' : null;
}

const isWaiting = ({ recordings }: RescuedOutcome, { attachment }: PlacedAttachment): boolean =>
  recordings.some(({ hash, status }) => hash === attachment.hash && status === 'waiting');

const withRecording = (
  outcome: RescuedOutcome,
  { attachment }: PlacedAttachment,
  status: RecordingStatus,
): RescuedOutcome => ({
  ...outcome,
  recordings: outcome.recordings.map((recording) =>
    recording.hash === attachment.hash ? { ...recording, status } : recording,
  ),
});

/** `cut`: the recordings that the file ends before. */
function outcomeOf(
  story: RescuedStory,
  outcome: HandInOutcome | undefined,
  cut: ReadonlySet<string>,
): RescuedOutcome {
  const listed =
    outcome?.status === 'stored' || outcome?.status === 'duplicate'
      ? outcome.acknowledgement.attachments
      : [];
  return {
    story,
    status: outcome?.status ?? 'missing',
    reason: outcome?.status === 'quarantined' ? outcome.reason : null,
    recordings: story.attachments.map(({ hash }) => {
      if (listed.includes(hash)) return { hash, status: 'received' };
      return { hash, status: cut.has(hash) ? 'missing' : 'waiting' };
    }),
  };
}
