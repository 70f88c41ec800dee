import { MOST_HANDED_IN, type HandInOutcome } from '../../shared/api/rescue-file.ts';
import type { Refusal } from '../../shared/api/result.ts';
import {
  RESCUE_HEAD_MAX_BYTES,
  type RescuedStory,
  type RescueHead,
  type RescueManifest,
} from '../../shared/model/rescue-file.ts';
import {
  inBatches,
  manifestStretch,
  rescueLayout,
  type PlacedStory,
  type Stretch,
} from '../../shared/rules/rescue-file.ts';
import { toBase64url } from '../../shared/seal/base64.ts';
import { readRescueHead, type RescueHeadFault } from '../../shared/seal/rescue-file.ts';
import { call, type CallOptions } from '../api/call.ts';

/** Why nothing of a file can be handed in. `cut`: it ends before its list of contents; `foreign`: another server's. */
export type RescueFault = RescueHeadFault | 'cut' | 'foreign';

/** A rescue file of which the server has opened the list of contents. */
export interface OpenedRescueFile {
  blob: Blob;
  head: RescueHead;
  manifest: RescueManifest;
  stories: readonly PlacedStory[];
}

export type RescueOpening =
  | { kind: 'ok'; file: OpenedRescueFile }
  | { kind: 'fault'; fault: RescueFault }
  | { kind: 'refused'; refusal: Refusal };

/** What became of a story of the file; `missing`: the file ends before it, or within it. */
export type RescueStatus = HandInOutcome['status'] | 'missing';

export interface RescuedOutcome {
  story: RescuedStory;
  status: RescueStatus;
  /** Why it was set aside. */
  reason: string | null;
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
    const { stories } = rescueLayout(result.value, list.end);
    return { kind: 'ok', file: { blob, head, manifest: result.value, stories } };
  }
  const fault = faultOf(result);
  return fault ? { kind: 'fault', fault } : { kind: 'refused', refusal: result };
}

/**
 * Hands in all that the file holds, in small batches, and tells of each story as soon as its outcome is known. What is
 * in already stays one: it can be broken off and done again, here or elsewhere.
 */
export async function handIn(
  { blob, head, stories }: OpenedRescueFile,
  tell: (outcomes: readonly RescuedOutcome[]) => void,
  options: CallOptions = {},
): Promise<HandInEnd> {
  const here = stories.filter(({ end }) => end <= blob.size);
  tell(stories.slice(here.length).map(({ story }) => outcomeOf(story, undefined)));
  for (const batch of inBatches(here, MOST_HANDED_IN)) {
    const frames = await Promise.all(
      batch.map(async (part) => ({ place: part.place, frame: toBase64url(await bytesOf(blob, part)) })),
    );
    const body = { head, frames };
    const result = await call('handInStories', { body }, { timeout: PATIENCE, ...options });
    if (result.kind === 'ok')
      tell(batch.map(({ story }, index) => outcomeOf(story, result.value.outcomes[index])));
    if (options.signal?.aborted) return { kind: 'cancelled' };
    if (result.kind !== 'ok') return { kind: 'refused', refusal: result };
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

const outcomeOf = (story: RescuedStory, outcome: HandInOutcome | undefined): RescuedOutcome => ({
  story,
  status: outcome?.status ?? 'missing',
  reason: outcome?.status === 'quarantined' ? outcome.reason : null,
});
