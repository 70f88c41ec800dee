import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { flush } from './flush.ts';
import { makeFolder } from './folder.ts';
import { errorCode } from './refusal.ts';

/**
 * The files of stories, in the data folder. `uploads`: sealed files as they come in. `held`: sealed ones that are
 * whole and cannot be opened, because their story stands aside or they were refused. `media`: opened ones, each
 * under the SHA-256 of its content, so that two alike lie there once.
 */
export type MediaFiles = {
  uploads: string;
  held: string;
  media: string;
  /** Kept free for the database, in bytes: a file must never be what keeps a text out. */
  reserve: number;
};

const RESERVE = 512 * 1024 * 1024;

/**
 * Makes the folders, readable by their owner only, and clears what a crash left half made: not what another process,
 * the server beside a command, is making now.
 */
export const openMediaFiles = async (dataDir: string, reserve = RESERVE): Promise<MediaFiles> => {
  const folder = (name: string) => join(dataDir, name);
  const files = { uploads: folder('uploads'), held: folder('held'), media: folder('media'), reserve };
  for (const path of [files.uploads, files.held, files.media]) makeFolder(path);
  await clearHalfMade(files);
  return files;
};

const MAKING = '.making-';

/** Untouched for so long, in milliseconds, nobody writes an upload any more. */
const ABANDONED = 60 * 60 * 1000;

/**
 * The same for what is half made, which its maker writes to all the time. Whose it is cannot be told: another server over
 * these files, or a command beside this one, may be at work on it now. Were one taken for dead that only stood still,
 * its work would fail and be done again, from the sealed file that is still there.
 */
export const HALF_MADE_FOR = 10 * 60 * 1000;

const isUntouched = async (path: string, forMs: number): Promise<boolean> =>
  Date.now() - ((await touchedAt(path)) ?? 0) > forMs;

/** What a part of some work is done by: as it comes, or so that what goes wrong with one keeps no other from its turn. */
type Attempt = (work: () => Promise<void>) => Promise<void>;

/**
 * Clears what a crash left half made, among it voices in plain sound. A server that starts at once after a crash finds it
 * too fresh, so this has to be done again soon after.
 */
export const clearHalfMade = async (
  { uploads, media }: Pick<MediaFiles, 'uploads' | 'media'>,
  attempt: Attempt = (work) => work(),
): Promise<void> => {
  const clear = async (path: string) => {
    if (await isUntouched(path, HALF_MADE_FOR)) await rm(path, { force: true });
  };
  for (const folder of [uploads, media]) {
    await attempt(async () => {
      const names = (await readdir(folder)).filter((one) => one.startsWith(MAKING));
      for (const name of names) await attempt(() => clear(join(folder, name)));
    });
  }
};

/** Whether so many bytes can come in and the reserve stays. */
export const hasRoom = async ({ media, reserve }: MediaFiles, bytes: number): Promise<boolean> => {
  const { bavail, bsize } = await statfs(media);
  return bavail * bsize - reserve >= bytes;
};

/** Whether writing failed because the disk, or what we may use of it, is full. */
export const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(errorCode(error) ?? '');

/**
 * Writes an opened file under its own hash; resolves with that name when content and name are on disk. `fill` gives
 * the content and says at its end whether it holds; `null`, and nothing is kept, when it does not.
 */
export const keepMedia = async (
  { media }: MediaFiles,
  fill: (take: (piece: Uint8Array) => Promise<void>) => Promise<boolean>,
): Promise<string | null> => {
  const making = join(media, `${MAKING}${randomUUID()}`);
  const handle = await open(making, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    const holds = await fill(async (piece) => {
      hash.update(piece);
      // Not `write`, which may write a part of it and leave the rest to whoever looks at its answer.
      await handle.appendFile(piece);
    });
    if (!holds) return null;
    await handle.sync();
    const name = hash.digest('hex');
    makeFolder(folderOf(media, name));
    await rename(making, fileOf(media, name));
    await flush(folderOf(media, name));
    return name;
  } finally {
    await handle.close();
    await rm(making, { force: true });
  }
};

/** An opened file, or a part of it; `end` is the last byte. */
export const readMedia = (
  { media }: MediaFiles,
  name: string,
  part: { start?: number; end?: number } = {},
): Readable => createReadStream(fileOf(media, name), part);

export const sizeOfMedia = async ({ media }: MediaFiles, name: string): Promise<number> =>
  (await stat(fileOf(media, name))).size;

/** Whether an opened file is on disk; throws when the disk does not say. */
export const isMediaThere = ({ media }: MediaFiles, name: string): Promise<boolean> =>
  isThere(fileOf(media, name));

/** The same for one that is held. */
export const isHeldThere = ({ held }: MediaFiles, id: string): Promise<boolean> => isThere(join(held, id));

const isThere = async (path: string): Promise<boolean> => (await touchedAt(path)) !== null;

/** When it was last written to, in milliseconds since 1970; null when it is not there. */
const touchedAt = async (path: string): Promise<number | null> => {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
};

/** A hundred thousand files in one folder are slow to list: one folder for each first byte. */
const folderOf = (media: string, name: string): string => join(media, name.slice(0, 2));

const fileOf = (media: string, name: string): string => join(folderOf(media, name), name);

/**
 * Puts the bytes of a whole sealed file where an upload of it would lie. It takes the place of one that is under way:
 * both are checked by their hash, and whoever brings the other is told that it is here.
 */
export const keepUpload = async (
  { uploads }: MediaFiles,
  id: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> => {
  const making = join(uploads, `${MAKING}${randomUUID()}`);
  const handle = await open(making, 'wx', 0o600);
  try {
    for await (const piece of bytes) await handle.appendFile(piece);
    await rename(making, join(uploads, id));
  } finally {
    await handle.close();
    await rm(making, { force: true });
  }
};

/** The names under which uploads lie here, or what tus notes of one; whatever else lies there too. */
export const listUploads = async ({ uploads }: MediaFiles): Promise<string[]> => {
  const names = (await readdir(uploads)).filter((name) => !name.startsWith(MAKING));
  return [...new Set(names.map((name) => name.replace(/\.json$/, '')))];
};

/** Whether nobody has written to it for an hour: what is begun is for a moment no more than its bytes. */
export const isUploadAbandoned = ({ uploads }: MediaFiles, id: string): Promise<boolean> =>
  isUntouched(join(uploads, id), ABANDONED);

export const readUpload = ({ uploads }: MediaFiles, id: string): AsyncIterable<Uint8Array> =>
  readWhole(join(uploads, id));

/** The names under which files are held. */
export const listHeld = ({ held }: MediaFiles): Promise<string[]> => readdir(held);

export const readHeld = ({ held }: MediaFiles, id: string): AsyncIterable<Uint8Array> =>
  readWhole(join(held, id));

/** Opens the file when it is read: a stream to which nobody listens yet ends the process when its file is not there. */
async function* readWhole(path: string): AsyncGenerator<Uint8Array> {
  const stream: AsyncIterable<Uint8Array> = createReadStream(path);
  yield* stream;
}

/** Puts a whole upload apart, sealed as it is; resolves when that is on disk. */
export const holdUpload = async ({ uploads, held }: MediaFiles, id: string): Promise<void> => {
  await flush(join(uploads, id));
  await rename(join(uploads, id), join(held, id));
  await flush(held);
  await removeUpload({ uploads }, id);
};

/** Lets go of an upload: its bytes, and what tus notes beside them. */
export const removeUpload = async ({ uploads }: Pick<MediaFiles, 'uploads'>, id: string): Promise<void> => {
  await rm(join(uploads, id), { force: true });
  await rm(join(uploads, `${id}.json`), { force: true });
};

export const removeHeld = ({ held }: MediaFiles, id: string): Promise<void> =>
  rm(join(held, id), { force: true });
