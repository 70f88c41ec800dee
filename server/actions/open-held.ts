import type { StoryId } from '../../shared/model/ids.ts';
import { selectOpenable } from '../store/attachment.ts';
import type { Service } from './service.ts';
import { settleHeld } from './settle-upload.ts';

/** Opens what was held sealed and can be opened by now, because the story it belongs to was let in. */
export const openHeld = async (service: Service, storyIds: readonly StoryId[] | 'all'): Promise<void> => {
  for (const attachment of await selectOpenable(service.store.read, storyIds)) {
    await settleHeld(service, attachment);
  }
};
