import type { StoryId } from '../../shared/model/ids.ts';
import { selectStored } from '../store/attachment.ts';
import { isMediaThere } from '../store/media-files.ts';
import type { Service } from './service.ts';

/**
 * Looks whether the files of stories are on disk, as the database says: after a restore it may know of more than was
 * copied. Only of stories that a device hands in again, which may have those files still: a disk that is not there
 * for a while must not turn all that is on it into something that is expected.
 */
export const missLostMedia = async (service: Service, storyIds: readonly StoryId[]): Promise<void> => {
  for (const { organisationId, storyId, hash, file } of await selectStored(service.store.read, storyIds)) {
    if (file !== null && (await isMediaThere(service.files, file))) continue;
    await service.store.run('missAttachment', { kind: 'nobody' }, { organisationId, storyId, hash });
  }
};
