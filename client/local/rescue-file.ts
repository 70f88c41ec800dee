import { attachmentsOf } from '../../shared/model/envelope.ts';
import type { StoryId } from '../../shared/model/ids.ts';
import { RESCUE_FORMAT, type RescueHead, type RescueManifest } from '../../shared/model/rescue-file.ts';
import { dutchDay } from '../../shared/rules/calendar.ts';
import { isUnsent } from '../../shared/rules/outbox.ts';
import { rescueFileName } from '../../shared/rules/rescue-file.ts';
import { isWhole, selectAttachments } from './attachment.ts';
import { readChunks } from './chunk.ts';
import type { LocalDatabase } from './database.ts';
import { selectOptionalTablet } from './device.ts';
import { heldKeyset } from './keyset.ts';
import type { OutboxItem } from './outbox.ts';
import type { Made, RescuableStory } from './rescue-list.ts';

/** A file with sealed stories, to be carried to a device that has a network. */
export interface RescueFile {
  name: string;
  blob: Blob;
  storyIds: readonly StoryId[];
}

/** Fetches the code that seals such a file, so that it is there when there is no network. */
export const prepareRescue = async () => ({
  ...(await import('../../shared/seal/attachment.ts')),
  ...(await import('../../shared/seal/rescue-file.ts')),
  ...(await import('./rescue-list.ts')),
});

/** What is not on the server for certain, and can be saved as a file; the first sealed first. */
export const selectRescuable = async (db: LocalDatabase): Promise<OutboxItem[]> =>
  (await selectHeld(db)).filter(({ state }) => isUnsent(state));

/** All that still lies here, also what the server has: for when it lost that. The first sealed first. */
export async function selectHeld(db: LocalDatabase): Promise<OutboxItem[]> {
  const items = await db.outbox.toArray();
  return items
    .filter(({ envelope }) => envelope !== null)
    .sort((a, b) => Date.parse(a.sealedAt) - Date.parse(b.sealedAt));
}

/**
 * Makes rescue files of these stories, one as a rule; without a network, and without taking anything off this device.
 * They are sealed to the server as a whole: who finds one sees that it is one, and how large.
 */
export async function makeRescueFiles(
  db: LocalDatabase,
  items: readonly OutboxItem[],
  madeAt: Date,
): Promise<RescueFile[]> {
  const { cutByList } = await prepareRescue();
  const made = { at: madeAt, tablet: await selectMaker(db) };
  const stories = await Promise.all(
    items.flatMap(({ envelope, ...item }) => (envelope ? [withRecordings(db, { ...item, envelope })] : [])),
  );
  const files: RescueFile[] = [];
  for (const some of cutByList(stories, made)) files.push(await makeRescueFile(db, some, made));
  return files;
}

/** Notes on each story that it was saved in a file. It stays, and is sent as before. */
export async function noteExported(
  db: LocalDatabase,
  storyIds: readonly StoryId[],
  exportedAt: Date,
): Promise<void> {
  await db.transaction('rw', db.outbox, () =>
    db.outbox.where('storyId').anyOf(storyIds).modify({ exportedAt: exportedAt.toISOString() }),
  );
}

async function makeRescueFile(
  db: LocalDatabase,
  stories: readonly RescuableStory[],
  made: Made,
): Promise<RescueFile> {
  const { bytesOf, listOf, makeRescueKey, sealFrame, writeRescueHead } = await prepareRescue();
  const pieces = stories.map(({ envelope }) => bytesOf(envelope));
  const manifest = listOf(stories, made);
  const { key, wrapped } = await makeRescueKey((await keysetFor(db, stories)).sealing);
  const list = (await sealFrame(key, { place: 0, last: false }, bytesOf(manifest))).frame;
  const head: RescueHead = { format: RESCUE_FORMAT, about: ABOUT, manifest: list.length, ...wrapped };
  const parts: BlobPart[] = [writeRescueHead(head), list];
  for (const [index, piece] of pieces.entries()) {
    const place = { place: index + 1, last: index + 1 === pieces.length };
    parts.push((await sealFrame(key, place, piece)).frame);
  }
  for (const { recordings } of stories) for (const { id } of recordings) parts.push(await sealedBlob(db, id));
  return {
    name: rescueFileName(dutchDay(made.at.toISOString()), stories.length),
    blob: new Blob(parts, { type: 'application/octet-stream' }),
    storyIds: stories.map(({ storyId }) => storyId),
  };
}

const ABOUT =
  'Dit is een reddingsbestand van Meevertellen: verhalen van een tablet of telefoon, verzegeld. ' +
  'Alleen de gemeente kan ze openen. Lever het in via de pagina /inleveren.';

async function withRecordings(
  db: LocalDatabase,
  story: Omit<RescuableStory, 'recordings'>,
): Promise<RescuableStory> {
  const here = (await selectAttachments(db, story.storyId)).filter(isWhole);
  const recordings = attachmentsOf(story.envelope.header).flatMap(
    (named) => here.find(({ hash }) => hash === named.hash) ?? [],
  );
  return { ...story, recordings };
}

/** How many bytes are in memory at a time: what is in a Blob the browser puts on disk when it likes. */
const HELD_BYTES = 4 * 1024 * 1024;

/** A recording as it lies here, sealed; its bytes are never all in memory together. */
async function sealedBlob(db: LocalDatabase, attachmentId: string): Promise<Blob> {
  const parts: Blob[] = [];
  let held: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const frame of readChunks(db, attachmentId)) {
    held.push(frame);
    bytes += frame.length;
    if (bytes < HELD_BYTES) continue;
    parts.push(new Blob(held));
    held = [];
    bytes = 0;
  }
  return new Blob([...parts, ...held]);
}

async function selectMaker(db: LocalDatabase): Promise<RescueManifest['tablet']> {
  const tablet = await selectOptionalTablet(db);
  return tablet && { id: tablet.id, name: tablet.label };
}

/** All that a device holds is of one server, whose every key opens the file. */
async function keysetFor(db: LocalDatabase, [first]: readonly RescuableStory[]) {
  const keyset = first && (await heldKeyset(db, first.envelope.header.organisationId));
  if (!keyset) throw new Error('there is nothing to save, or no key to seal it to');
  return keyset;
}
