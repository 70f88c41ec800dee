import type { ProblemBody } from '../../shared/api/problem.ts';
import type { StoryId } from '../../shared/model/ids.ts';
import { waitAfter, waitLeft } from '../../shared/rules/back-off.ts';
import {
  isRefused,
  isWhole,
  noteUpload,
  selectAttachments,
  type WholeAttachment,
} from '../local/attachment.ts';
import type { LocalDatabase } from '../local/database.ts';
import { forgetReceipt, selectOutbox, type OutboxItem } from '../local/outbox.ts';
import { uploadAttachment } from './upload.ts';
import type { World } from './world.ts';

/** The server has the story itself, taken in or set aside, so that it takes the files too. */
const hasItsText = ({ state, acknowledgement, refusal }: OutboxItem): boolean =>
  (state === 'sealed' && acknowledgement !== null) ||
  (state === 'quarantined' && (refusal?.kind === 'quarantined' || refusal?.kind === 'conflict'));

/** The files that are still to go, of stories whose text has gone. */
async function selectUnsentMedia(db: LocalDatabase): Promise<WholeAttachment[]> {
  const stories = (await selectOutbox(db))
    .filter(hasItsText)
    .sort((a, b) => (a.sealedAt < b.sealedAt ? -1 : 1));
  const files = await Promise.all(stories.map(({ storyId }) => selectAttachments(db, storyId)));
  return files
    .flat()
    .filter(isWhole)
    .filter(({ sent }) => !sent);
}

/** Those that go by themselves, now or at their moment. */
export const selectDueMedia = async (db: LocalDatabase): Promise<WholeAttachment[]> =>
  (await selectUnsentMedia(db)).filter((file) => !isRefused(file));

/** Whether the server has the text of a story and still misses a file: then its text need not go again. */
export async function awaitsMedia(db: LocalDatabase, item: OutboxItem): Promise<boolean> {
  if (item.state !== 'sealed' || item.acknowledgement === null) return false;
  return (await selectAttachments(db, item.storyId)).some(({ sent }) => !sent);
}

/** How sending files ended. `again`: a text came in between, or a story is complete and can be asked about. */
export interface MediaEnd {
  line: 'nothing' | 'done' | 'offline';
  again: boolean;
  /** The stories of which the last file has gone. */
  complete: StoryId[];
}

interface Sending {
  byHand: boolean;
  /** What this run has tried: each file once. */
  tried: Set<string>;
  isInterrupted: () => Promise<boolean>;
}

/** Sends files one after the other, each by its own outcome; stops where something goes first. */
export async function sendMedia(db: LocalDatabase, world: World, sending: Sending): Promise<MediaEnd> {
  const complete: StoryId[] = [];
  let line: MediaEnd['line'] = 'nothing';
  for (;;) {
    const files = sending.byHand ? await selectUnsentMedia(db) : await selectDueMedia(db);
    const next = files.find(
      ({ id, notBefore }) =>
        !sending.tried.has(id) && (sending.byHand || waitLeft(notBefore, world.now()) === 0),
    );
    if (!next) return { line, complete, again: complete.length > 0 };
    const end = await uploadAttachment(db, world, next, sending.isInterrupted);
    if (end.kind === 'interrupted') return { line: 'done', complete, again: true };
    sending.tried.add(next.id);
    if (end.kind === 'offline') {
      await postponeFile(db, world, next);
      return { line: 'offline', complete, again: false };
    }
    line = 'done';
    if (end.kind === 'problem') await refuse(db, world, next, end.problem);
    else {
      await noteUpload(db, next.id, { sent: true, attempts: 0, notBefore: 0, refusal: null });
      const all = await selectAttachments(db, next.storyId);
      if (all.every(({ sent }) => sent)) complete.push(next.storyId);
    }
  }
}

async function refuse(
  db: LocalDatabase,
  world: World,
  file: WholeAttachment,
  { code, retryAfterSeconds = 0 }: ProblemBody,
): Promise<void> {
  await postponeFile(db, world, file, { afterSeconds: retryAfterSeconds, reason: code });
  // The server no longer knows its story, or the bytes that came were not these: from the beginning.
  if (code === 'attachment-unexpected') await forgetReceipt(db, file.storyId);
  if (code === 'attachment-damaged') await noteUpload(db, file.id, { url: null });
}

/** The file waits, and no other does. */
export async function postponeFile(
  db: LocalDatabase,
  world: World,
  file: WholeAttachment,
  { afterSeconds = 0, reason }: { afterSeconds?: number; reason?: string } = {},
): Promise<void> {
  const attempts = file.attempts + 1;
  const wait = waitAfter(attempts, { chance: world.chance(), afterSeconds });
  const notBefore = world.now() + wait;
  const refusal = reason === undefined ? file.refusal : { kind: 'problem' as const, reason };
  await noteUpload(db, file.id, { sent: false, attempts, notBefore, refusal });
}
