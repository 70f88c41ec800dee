import type { StoryId } from '../../shared/model/ids.ts';
import type { ChunkRow } from './chunk.ts';
import type { LocalDatabase } from './database.ts';
import type { Refusal } from './outbox.ts';

/**
 * A file of a story as it lies on this device: sealed from its first byte, its key only within the draft or the
 * envelope. `hash` is null while it grows. `url` is where its upload stands, `sent`: the server has its last byte;
 * it goes from here with its story, and that only when the server's receipt lists it.
 */
export interface AttachmentRow {
  id: string;
  storyId: StoryId;
  hash: string | null;
  frames: number;
  bytes: number;
  url: string | null;
  sent: boolean;
  attempts: number;
  /** Not by itself before this moment, in milliseconds since 1970. */
  notBefore: number;
  refusal: Refusal | null;
}

/** One that is whole, and can be sent. */
export type WholeAttachment = AttachmentRow & { hash: string };

export const isWhole = (row: AttachmentRow): row is WholeAttachment => row.hash !== null;

/** The server looked at it and will not have it: the same would come again. */
export const isRefused = ({ refusal }: Pick<AttachmentRow, 'refusal'>): boolean =>
  refusal?.reason === 'attachment-refused';

/** Makes room for a file that begins now. Its key must be on disk by then, in the draft, or it is lost in a crash. */
export async function startAttachment(db: LocalDatabase, id: string, storyId: StoryId): Promise<void> {
  const fresh = {
    hash: null,
    frames: 0,
    bytes: 0,
    url: null,
    sent: false,
    attempts: 0,
    notBefore: 0,
    refusal: null,
  };
  await db.transaction('rw', db.attachments, () => db.attachments.add({ id, storyId, ...fresh }));
}

/**
 * Adds the next frame; resolves when it is on disk. Throws when it is not, or when its place is taken: then nothing
 * more may be sealed under this file's key but its end (`shared/seal/attachment.ts`).
 */
export function appendFrame(
  db: LocalDatabase,
  frame: Pick<ChunkRow, 'attachmentId' | 'place' | 'bytes' | 'digest' | 'untilMs'>,
): Promise<void> {
  return db.transaction('rw', db.attachments, db.chunks, async () => {
    const row = await db.attachments.get(frame.attachmentId);
    if (!row || row.hash !== null || row.frames !== frame.place)
      throw new Error('a frame has no place to go');
    await db.chunks.add({ ...frame, start: row.bytes });
    await db.attachments.put({ ...row, frames: row.frames + 1, bytes: row.bytes + frame.bytes.byteLength });
  });
}

export async function selectAttachments(db: LocalDatabase, storyId: StoryId): Promise<AttachmentRow[]> {
  return db.attachments.where('storyId').equals(storyId).toArray();
}

/** Notes how its sending went; nothing where it is gone. */
export async function noteUpload(
  db: LocalDatabase,
  id: string,
  change: Partial<Pick<AttachmentRow, 'url' | 'sent' | 'attempts' | 'notBefore' | 'refusal'>>,
): Promise<void> {
  await db.transaction('rw', db.attachments, () => db.attachments.update(id, change));
}

export function removeAttachment(db: LocalDatabase, id: string): Promise<void> {
  return db.transaction('rw', db.attachments, db.chunks, () => remove(db, [id]));
}

/** Removes the files of a story, but those named; the bytes go with them. */
export function removeAttachments(
  db: LocalDatabase,
  storyId: StoryId,
  { except = [] }: { except?: readonly string[] } = {},
): Promise<void> {
  return db.transaction('rw', db.attachments, db.chunks, async () => {
    const rows = await selectAttachments(db, storyId);
    const gone = rows.filter(({ hash }) => hash === null || !except.includes(hash));
    await remove(
      db,
      gone.map(({ id }) => id),
    );
  });
}

/** Removes files whose story is neither told nor kept here any more: what a crash between two steps left. */
export function removeOrphans(db: LocalDatabase): Promise<void> {
  return db.transaction('rw', [db.attachments, db.chunks, db.drafts, db.outbox], async () => {
    const stories = new Set([
      ...(await db.drafts.toCollection().primaryKeys()),
      ...(await db.outbox.filter(({ state }) => state !== 'purged').primaryKeys()),
    ]);
    const orphans = (await db.attachments.toArray()).filter(({ storyId }) => !stories.has(storyId));
    await remove(
      db,
      orphans.map(({ id }) => id),
    );
  });
}

async function remove(db: LocalDatabase, ids: readonly string[]): Promise<void> {
  await db.chunks.where('attachmentId').anyOf(ids).delete();
  await db.attachments.bulkDelete([...ids]);
}

/** The stories of which something recorded is not with the server. */
export async function selectWithUnsentFiles(db: LocalDatabase): Promise<ReadonlySet<StoryId>> {
  const files = await db.attachments.filter(({ sent }) => !sent).toArray();
  return new Set(files.map(({ storyId }) => storyId));
}
