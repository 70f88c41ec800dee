import { uploadIdOf, UPLOAD_PATH } from '../../shared/api/upload.ts';
import type { ProblemCode } from '../../shared/api/problem.ts';
import type { Refusal } from '../../shared/api/result.ts';
import type { PlacedAttachment } from '../../shared/rules/rescue-file.ts';
import { uploadSealed } from './upload.ts';
import type { World } from './world.ts';

/**
 * Where a recording of the file is. `waiting`: it was not handed in yet; `missing`: the file ends before it;
 * `damaged`: not the bytes that its story names; `refused`: the server does not want it.
 */
export type RecordingStatus = 'received' | 'waiting' | 'missing' | 'damaged' | 'refused';

/** How handing in one recording ended: with a status, or not, and why. */
export type RecordingEnd =
  | { kind: 'settled'; status: RecordingStatus }
  | { kind: 'cancelled' }
  | { kind: 'refused'; refusal: Refusal };

interface HandingIn {
  fetch: World['fetch'];
  signal: AbortSignal | undefined;
  noteSent: (bytes: number) => void;
}

/** Hands in a recording that lies sealed in a rescue file, going on where anybody else stopped. */
export async function handInRecording(
  blob: Blob,
  { storyId, attachment: { hash, bytes }, start }: PlacedAttachment,
  { fetch, signal, noteSent }: HandingIn,
): Promise<RecordingEnd> {
  const source = {
    storyId,
    hash,
    bytes,
    url: `${UPLOAD_PATH}/${uploadIdOf({ storyId, hash })}`,
    slice: async (from: number, to: number) =>
      new Uint8Array(await blob.slice(start + from, start + to).arrayBuffer()),
    noteUrl: () => Promise.resolve(),
    noteSent,
  };
  const end = await uploadSealed(source, { fetch }, async () => signal?.aborted ?? false);
  if (signal?.aborted && end.kind !== 'sent') return { kind: 'cancelled' };
  switch (end.kind) {
    case 'sent':
      return { kind: 'settled', status: 'received' };
    case 'interrupted':
      return { kind: 'cancelled' };
    case 'offline':
      return { kind: 'refused', refusal: { kind: 'offline' } };
    case 'problem': {
      const status = settled[end.problem.code];
      return status
        ? { kind: 'settled', status }
        : { kind: 'refused', refusal: { kind: 'problem', problem: end.problem } };
    }
  }
}

/** Problems that are about this recording; all others are about the server or the moment. */
const settled: Partial<Record<ProblemCode, RecordingStatus>> = {
  'attachment-damaged': 'damaged',
  'attachment-refused': 'refused',
  'attachment-unexpected': 'refused',
};
