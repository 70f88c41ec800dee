import { ATTACHMENT_MAX_BYTES, ATTACHMENT_MAX_FRAMES } from '../../../shared/model/attachment.ts';
import { roomLeft } from '../../local/space.ts';

type Storage = Pick<StorageManager, 'estimate'> | undefined;

/** Whether there is too little room for a recording: what is left is for text. */
export const isAlmostFull = async (storage: Storage): Promise<boolean> =>
  (await roomLeft(storage)) === 'full';

/** Where a recording ends by itself, in bytes: under the most that is taken in, with room for what its seal adds. */
const LONGEST = 0.9 * ATTACHMENT_MAX_BYTES;

/** The same in pieces, of which nearly all are one frame: silence for hours is small, and still has an end. */
const MOST_PIECES = 0.9 * ATTACHMENT_MAX_FRAMES;

/** How many pieces come between two looks at the room that is left. */
const EVERY = 10;

/** Watches a recording grow: whether it has to end now, because it is as long as one may be or its room runs out. */
export function watchRoom(
  storage: Storage,
  longest = LONGEST,
): (piece: { size: number }) => Promise<'full' | 'long' | null> {
  let bytes = 0;
  let pieces = 0;
  return async ({ size }) => {
    bytes += size;
    pieces += 1;
    if (bytes > longest || pieces > MOST_PIECES) return 'long';
    return pieces % EVERY === 0 && (await isAlmostFull(storage)) ? 'full' : null;
  };
}
