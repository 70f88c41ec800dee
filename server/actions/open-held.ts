import type { StoryId } from '../../shared/model/ids.ts';
import { selectOpenable } from '../store/attachment.ts';
import { goOn } from './go-on.ts';
import type { Service } from './service.ts';
import { settleHeld } from './settle-upload.ts';

/**
 * Opens what was held sealed and can be opened by now, because the story it belongs to was let in. Never rejects: what
 * does not open now stays as it is, and is tried again by the next sweep, or when its device asks.
 */
export const openHeld = (service: Service, storyIds: readonly StoryId[] | 'all'): Promise<void> =>
  goOn(service, 'openHeld', async () => {
    for (const attachment of await selectOpenable(service.store.read, storyIds))
      await goOn(service, 'settleHeld', () => settleHeld(service, attachment));
  });

/** Milliseconds: a short recording is on the answer that let its story in, a long one on the next. */
const PATIENCE = 2_000;

/** The same beside an answer, which waits for it a moment and not for hours of speech. */
export const openHeldMeanwhile = async (service: Service, storyIds: readonly StoryId[]): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([openHeld(service, storyIds), enough]);
  clearTimeout(timer);
};
