import { basename } from 'node:path';
import { Problem } from '../../shared/api/problem.ts';
import { MOST_HANDED_IN, type RescueStatus } from '../../shared/api/rescue-file.ts';
import {
  RESCUE_HEAD_MAX_BYTES,
  type RescuedStory,
  type RescueManifest,
} from '../../shared/model/rescue-file.ts';
import {
  inBatches,
  isKept,
  manifestStretch,
  type PlacedAttachment,
  type PlacedStory,
  rescueLayout,
} from '../../shared/rules/rescue-file.ts';
import { readRescueHead, type RescueHeadFault } from '../../shared/seal/rescue-file.ts';
import { handInRecording } from '../actions/hand-in-recording.ts';
import { handInParts, type TakeEnvelopes } from '../actions/hand-in.ts';
import { openRescueFile, readManifest, type RescueFile } from '../actions/rescue-file.ts';
import type { Service } from '../actions/service.ts';
import type { Settlement } from '../actions/settle-upload.ts';
import { type NotedOutcome, notingAside } from '../actions/stood-aside.ts';
import { readPieces, type RescueSource, withRescueSource } from './rescue-source.ts';

/** Why nothing of a file could be taken. `cut`: it ends before its list of contents. */
export type RescueFault = RescueHeadFault | 'cut' | 'foreign';

/** What became of a story of the file; `missing`: the file ends before it, or within it. */
export type RescuedOutcome = {
  storyId: RescuedStory['storyId'];
  /** Its number on the tablet that sealed it. */
  number: number | null;
  sealedAt: string;
  status: RescueStatus;
  reason?: string;
  /** It was set aside before this file came. */
  stoodAside?: true;
  /** Those of its recordings that the file is to hold; `waiting` where that was only foreseen. */
  recordings: RecordingStatus[];
};

/** `later`: the server had no room, or could not promise to keep it; `unexpected`: its story names no such file. */
export type RecordingStatus = Settlement | 'unexpected' | 'missing' | 'waiting' | 'later';

export type RescueReport = {
  file: string;
  dryRun: boolean;
  /** Why nothing of it was taken. */
  fault?: RescueFault | 'unreadable';
  detail?: string;
  madeAt: string | null;
  tablet: string | null;
  stories: RescuedOutcome[];
};

export type RescueOptions = {
  /** What becomes of envelopes: they are taken in, or it is only foreseen. */
  take: TakeEnvelopes;
  dryRun: boolean;
  progress: (done: number, of: number) => void;
};

/** Hands in one rescue file from disk. A file that cannot be used gives a report that says why, and stops nothing. */
export const importRescueFile = async (
  service: Service,
  path: string,
  options: RescueOptions,
): Promise<RescueReport> => {
  const nothing = { file: basename(path), dryRun: options.dryRun, madeAt: null, tablet: null, stories: [] };
  const report = await withRescueSource(path, async (source): Promise<RescueReport> => {
    const opened = await openSource(service, source);
    if ('fault' in opened) return { ...nothing, fault: opened.fault };
    const { manifest } = opened;
    const take = notingAside(service, options.take);
    const stories = await handInAll(opened, source, { ...options, take });
    await handInRecordings(service, { opened, source, stories, dryRun: options.dryRun });
    return { ...nothing, madeAt: manifest.madeAt, tablet: manifest.tablet?.name ?? null, stories };
  });
  return 'unreadable' in report ? { ...nothing, fault: 'unreadable', detail: report.unreadable } : report;
};

type Opened = {
  file: RescueFile;
  manifest: RescueManifest;
  stories: PlacedStory[];
  attachments: PlacedAttachment[];
};

const openSource = async (
  { keys }: Service,
  source: RescueSource,
): Promise<Opened | { fault: RescueFault }> => {
  const verdict = readRescueHead(await source.read({ start: 0, end: RESCUE_HEAD_MAX_BYTES }));
  if (!verdict.ok) return { fault: verdict.reason };
  const list = manifestStretch(verdict.head, verdict.bytes);
  if (list.end > source.size) return { fault: 'cut' };
  try {
    const file = await openRescueFile(keys, verdict.head);
    const manifest = await readManifest(file, await source.read(list));
    const { stories, attachments } = rescueLayout(manifest, list.end);
    return { file, manifest, stories, attachments };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { fault: error.code === 'rescue-foreign' ? 'foreign' : 'damaged' };
  }
};

const handInAll = async (
  { file, stories }: Opened,
  source: RescueSource,
  { take, progress }: Noting,
): Promise<RescuedOutcome[]> => {
  const here = stories.filter(({ end }) => end <= source.size);
  const outcomes: RescuedOutcome[] = [];
  for (const batch of inBatches(here, MOST_HANDED_IN)) {
    const parts = await Promise.all(
      batch.map(async (part) => ({ place: part.place, frame: await source.read(part) })),
    );
    const answers = await handInParts(file, parts, take);
    outcomes.push(...batch.map(({ story }, index) => outcomeOf(story, answers[index])));
    progress(outcomes.length, stories.length);
  }
  return [...outcomes, ...stories.slice(here.length).map(({ story }) => outcomeOf(story, undefined))];
};

/** After the stories that name them; each is noted with its story. */
const handInRecordings = async (
  service: Service,
  { opened, source, stories, dryRun }: Recordings,
): Promise<void> => {
  for (const placed of opened.attachments) {
    const { storyId, attachment } = placed;
    const story = stories.find((one) => one.storyId === storyId);
    if (!story) continue;
    if (placed.end > source.size) story.recordings.push('missing');
    else if (dryRun || !isKept(story.status)) story.recordings.push('waiting');
    else {
      const sealed = readPieces(source, placed);
      story.recordings.push(await handInOne(service, { storyId, ...attachment }, sealed));
    }
  }
};

/** One that the server cannot take now is no reason to say nothing of the others. */
const handInOne = async (
  ...[service, recording, sealed]: Parameters<typeof handInRecording>
): Promise<RecordingStatus> => {
  try {
    return await handInRecording(service, recording, sealed);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return 'later';
  }
};

type Noting = Omit<RescueOptions, 'take'> & { take: ReturnType<typeof notingAside> };

type Recordings = { opened: Opened; source: RescueSource; stories: RescuedOutcome[]; dryRun: boolean };

const outcomeOf = (
  { storyId, sequence: number, sealedAt }: RescuedStory,
  outcome: NotedOutcome | { status: 'damaged' } | undefined,
): RescuedOutcome => ({
  storyId,
  number,
  sealedAt,
  status: outcome?.status ?? 'missing',
  ...(outcome?.status === 'quarantined' ? { reason: outcome.reason } : {}),
  ...(isAside(outcome) && outcome.stoodAside ? { stoodAside: true } : {}),
  recordings: [],
});

const isAside = (outcome: Parameters<typeof outcomeOf>[1]): outcome is NotedOutcome =>
  outcome?.status === 'quarantined' || outcome?.status === 'conflict';
