import { link, open, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { StoredKeyPair } from '../../shared/model/key-pair.ts';
import { flushFolder, makeFolder } from './folder.ts';
import { errorCode, Refusal } from './refusal.ts';

/** The key pair that is kept in `file`; null when there is no such file. */
export const readKeyFile = async (file: string): Promise<StoredKeyPair | null> => {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw new Refusal(`The key file ${file} cannot be read (${errorCode(error) ?? 'unknown'}).`, {
      cause: error,
    });
  }
  const stored = StoredKeyPair.safeParse(parseJson(text));
  if (stored.success) return stored.data;
  throw new Refusal(`The key file ${file} does not hold a key pair: put it back from a backup.`);
};

/**
 * Keeps a new key pair in `file`, on disk and readable by its owner only; resolves with the pair that is kept
 * there. That can be another one: of two servers that start together, the first to be ready makes the key.
 */
export const keepKeyFile = async (file: string, made: StoredKeyPair): Promise<StoredKeyPair> => {
  const draft = `${file}.${process.pid}-${made.kid}`;
  try {
    makeFolder(dirname(file));
    await writeFlushed(draft, JSON.stringify(made));
    // Unlike a rename, a link never takes the place of a file that is there.
    await link(draft, file).catch(unlessItExists);
    await rm(draft);
    flushFolder(dirname(file));
  } catch (error) {
    throw new Refusal(`The key file ${file} cannot be written (${errorCode(error) ?? 'unknown'}).`, {
      cause: error,
    });
  }
  return (await readKeyFile(file)) ?? made;
};

/**
 * Takes a key pair away, with what a write that was cut off may have left of it; resolves when that is on disk.
 * Nothing happens where there is none. The bytes can outlive their name on the disk, and in backups.
 */
export const removeKeyFile = async (file: string): Promise<void> => {
  const folder = dirname(file);
  try {
    const names = await readdir(folder);
    const ours = names.filter((name) => name === basename(file) || name.startsWith(`${basename(file)}.`));
    for (const name of ours) await rm(join(folder, name), { force: true });
    flushFolder(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw new Refusal(`The key file ${file} cannot be removed (${errorCode(error) ?? 'unknown'}).`, {
      cause: error,
    });
  }
};

const writeFlushed = async (file: string, text: string): Promise<void> => {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const unlessItExists = (error: unknown): void => {
  if (errorCode(error) !== 'EEXIST') throw error;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
