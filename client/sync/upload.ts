import type { DetailedError, UploadOptions } from 'tus-js-client';
import { Problem, ProblemBody } from '../../shared/api/problem.ts';
import { UPLOAD_PATH } from '../../shared/api/upload.ts';
import { noteUpload, type WholeAttachment } from '../local/attachment.ts';
import { sliceChunks } from '../local/chunk.ts';
import type { LocalDatabase } from '../local/database.ts';
import { tusStack } from './tus-stack.ts';
import type { World } from './world.ts';

/** How an upload ended, for now. `interrupted`: something that goes first is waiting. */
export type UploadEnd =
  | { kind: 'sent' }
  | { kind: 'interrupted' }
  | { kind: 'offline' }
  | { kind: 'problem'; problem: ProblemBody };

/**
 * A file goes in pieces of this size, in bytes. A server that gets a piece while it is cut keeps what came; a proxy in
 * between may pass on whole requests only, and then the whole piece is sent again: one in every 2 MB, where a line of
 * 1.6 Mbit/s is cut every ten seconds, is less than a tenth. Smaller ones for who refuses such a large request.
 */
const PIECES = [192 * 1024, 48 * 1024, 12 * 1024] as const;

/** Milliseconds between attempts on one line; counted anew whenever something came across. */
const RETRIES = [500, 2_000, 5_000];

/** A sealed file that is handed in, wherever its bytes lie. `url` is where its upload stands, as far as is known. */
export interface UploadSource {
  storyId: string;
  hash: string;
  bytes: number;
  url: string | null;
  slice: (start: number, end: number) => Promise<Uint8Array>;
  noteUrl: (url: string | null) => Promise<void>;
  /** How many bytes are on the server by now. */
  noteSent?: (bytes: number) => void;
}

/** Hands a file in where its upload stood, also after the browser or the server was started again. */
export const uploadAttachment = (
  db: LocalDatabase,
  world: World,
  { id, storyId, hash, bytes, url }: WholeAttachment,
  isInterrupted: () => Promise<boolean>,
): Promise<UploadEnd> =>
  uploadSealed(
    {
      storyId,
      hash,
      bytes,
      url,
      slice: (start, end) => sliceChunks(db, id, start, end),
      noteUrl: (address) => noteUpload(db, id, { url: address }),
    },
    world,
    isInterrupted,
  );

/** The same for a file from anywhere. */
export async function uploadSealed(
  source: UploadSource,
  world: UploadWorld,
  isInterrupted: () => Promise<boolean>,
): Promise<UploadEnd> {
  let end: UploadEnd = { kind: 'offline' };
  for (const chunkSize of PIECES) {
    end = await attempt(source, world, { chunkSize, isInterrupted });
    if (end.kind !== 'problem' || end.problem.code !== 'too-large') return end;
  }
  return end;
}

type UploadWorld = Pick<World, 'fetch' | 'retries'>;

async function attempt(
  { storyId, hash, bytes, url, slice, noteUrl, noteSent }: UploadSource,
  world: UploadWorld,
  { chunkSize, isInterrupted }: { chunkSize: number; isInterrupted: () => Promise<boolean> },
): Promise<UploadEnd> {
  const { Upload } = await import('tus-js-client');
  return new Promise((resolve, reject) => {
    const giveWay = async () => {
      if (!(await isInterrupted())) return;
      await upload.abort();
      resolve({ kind: 'interrupted' });
    };
    const upload = new Upload(NO_FILE, {
      endpoint: UPLOAD_PATH,
      uploadUrl: url,
      uploadSize: bytes,
      metadata: { storyId, hash },
      chunkSize,
      retryDelays: [...(world.retries ?? RETRIES)],
      onShouldRetry: isWorthAnother,
      httpStack: tusStack(world.fetch),
      fileReader: readerOf((start, end) => slice(start, Math.min(end, bytes)), bytes),
      // Our own database remembers the address, beside the bytes; tus would use localStorage.
      storeFingerprintForResuming: false,
      fingerprint: () => Promise.resolve(''),
      onUploadUrlAvailable: () => void noteUrl(upload.url).catch(reject),
      onChunkComplete: (_, sent) => {
        noteSent?.(sent);
        void giveWay().catch(reject);
      },
      onSuccess: () => resolve({ kind: 'sent' }),
      onError: (error) => {
        const end = endOf(error);
        if (end) resolve(end);
        else reject(error);
      },
    });
    upload.start();
  });
}

/** The bytes come from the database, by `readerOf`. */
const NO_FILE = { read: () => Promise.resolve({ done: true as const, value: undefined }) };

const readerOf = (
  slice: (start: number, end: number) => Promise<Uint8Array>,
  size: number,
): NonNullable<UploadOptions['fileReader']> => ({
  openFile: async () => ({
    size,
    // `done` would have tus check the size by a property that only Blobs have; ours is checked by its hash.
    slice: async (start, end) => ({ value: await slice(start, end), done: false }),
    close: () => undefined,
  }),
});

/** A broken line, and an upload that stands elsewhere than we thought. What the server will not have, waits longer. */
const isWorthAnother = ({ originalResponse }: DetailedError): boolean =>
  !originalResponse || originalResponse.getStatus() === 409;

/** `null` for what is no answer and no line either: a mistake of ours, or a disk that cannot be read. */
function endOf(error: Error | DetailedError): UploadEnd | null {
  if (!('originalResponse' in error)) return null;
  const { originalResponse } = error;
  if (!originalResponse) return isDiskError(error.causingError) ? null : { kind: 'offline' };
  if (!originalResponse.getHeader('tus-resumable') && originalResponse.getStatus() < 400)
    return { kind: 'offline' };
  const problem = ProblemBody.safeParse(jsonOf(originalResponse.getBody()));
  if (problem.success) return { kind: 'problem', problem: problem.data };
  if (originalResponse.getStatus() === 413)
    return { kind: 'problem', problem: new Problem('too-large').toBody() };
  // A portal, or a proxy whose server is away: it says nothing of this file.
  return { kind: 'offline' };
}

/** A line that breaks is a TypeError, one that takes too long an AbortError (Fetch standard). */
const isDiskError = (cause: Error | null): boolean =>
  cause !== null && !['TypeError', 'AbortError'].includes(cause.name);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
