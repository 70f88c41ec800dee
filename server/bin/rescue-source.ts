import { open } from 'node:fs/promises';
import { errorCode } from '../store/refusal.ts';
import type { Stretch } from '../../shared/rules/rescue-file.ts';

/** A file on disk, read piece by piece: it may be larger than what memory is for. */
export type RescueSource = {
  size: number;
  /** The bytes of a stretch; fewer when the file ends before it. */
  read(stretch: Stretch): Promise<Uint8Array>;
};

const PIECE_BYTES = 1024 * 1024;

/** A stretch of the file, a piece at a time. */
export async function* readPieces(
  { read }: RescueSource,
  { start, end }: Stretch,
): AsyncGenerator<Uint8Array, void> {
  for (let at = start; at < end; at += PIECE_BYTES)
    yield await read({ start: at, end: Math.min(at + PIECE_BYTES, end) });
}

/** Opens a file for as long as `work` takes; says why when it cannot be read. */
export const withRescueSource = async <Answer>(
  path: string,
  work: (source: RescueSource) => Promise<Answer>,
): Promise<Answer | { unreadable: string }> => {
  const file = await open(path).catch((error: unknown) => ({ unreadable: whyNot(error) }));
  if ('unreadable' in file) return file;
  try {
    const { size } = await file.stat();
    return await work({
      size,
      read: async ({ start, end }) => {
        const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
        const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
        return bytes.subarray(0, bytesRead);
      },
    });
  } finally {
    await file.close();
  }
};

const whyNot = (error: unknown): string => {
  const code = errorCode(error);
  if (code === null) throw error;
  return code === 'ENOENT' ? 'there is no such file' : code;
};
