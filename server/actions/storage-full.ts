import { Problem } from '../../shared/api/problem.ts';
import { isFull } from '../store/media-files.ts';

/** How long a device waits when there is no room: somebody has to make it. */
const FULL_SECONDS = 300;

export const storageFull = (): Problem => new Problem('storage-full', { retryAfterSeconds: FULL_SECONDS });

/** What comes of writing; where the disk, or what we may use of it, is full in its midst, that is the problem. */
export const orStorageFull = async <Kept>(writing: Promise<Kept>): Promise<Kept> => {
  try {
    return await writing;
  } catch (error) {
    throw isFull(error) ? storageFull() : error;
  }
};
