import { uploadIdOf } from '../../shared/api/upload.ts';
import type { StoryId } from '../../shared/model/ids.ts';
import { type KeptAttachment, selectHere } from '../store/attachment.ts';
import { isHeldThere, isMediaThere } from '../store/media-files.ts';
import { goOn } from './go-on.ts';
import type { Service } from './service.ts';

/**
 * Looks whether the files of stories are on disk, as the database says: after a restore it may know of more than was
 * copied. Only of stories that a device hands in again, which may have those files still: a disk that is not there
 * for a while must not turn all that is on it into something that is expected. Gives those that are there, opened; not
 * one of which the disk does not say, because its device would let go of it.
 */
export const missLostMedia = async (
  service: Service,
  storyIds: readonly StoryId[],
): Promise<KeptAttachment[]> => {
  const opened: KeptAttachment[] = [];
  for (const attachment of await selectHere(service.store.read, storyIds)) {
    await goOn(service, 'missLostMedia', async () => {
      if (!(await isThere(service, attachment))) await miss(service, attachment);
      else if (attachment.state === 'stored') opened.push(attachment);
    });
  }
  return opened;
};

const isThere = async ({ files }: Service, { state, file, ...name }: KeptAttachment): Promise<boolean> =>
  state === 'held'
    ? isHeldThere(files, uploadIdOf(name))
    : file !== null && (await isMediaThere(files, file));

const miss = async ({ store }: Service, { organisationId, storyId, hash, state }: KeptAttachment) => {
  const was = state === 'held' ? 'held' : 'stored';
  await store.run('missAttachment', { kind: 'nobody' }, { organisationId, storyId, hash, was });
};
