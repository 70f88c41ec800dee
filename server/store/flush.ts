import { open } from 'node:fs/promises';

/**
 * Puts a file's bytes on disk, or, for a folder, the names in it (fsync(2)). Beside requests: what `folder.ts` does at
 * the start, and everything waits for.
 */
export const flush = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
