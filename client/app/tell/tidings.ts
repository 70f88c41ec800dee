import type { StoryId } from '../../../shared/model/ids.ts';
import type { OutboxItem } from '../../local/outbox.ts';
import { deliveryOf } from './delivery.ts';

/** What there is to say, before a telling, of stories that were finished on this phone. */
export interface Tidings {
  waiting: OutboxItem[];
  /** How many that waited are with the server now. */
  received: number;
}

/**
 * Tells what became of stories since this page opened, in milliseconds since 1970. Of one that was finished and sent
 * on this page its teller was told there, and whoever is next need not know.
 */
export function makeTidings(openedAt: number): (items: readonly OutboxItem[]) => Tidings {
  const seen = new Set<StoryId>();
  return (items) => {
    const waiting = items.filter((item) => deliveryOf(item) === 'waiting');
    for (const { storyId } of waiting) seen.add(storyId);
    const received = items.filter(
      (item) =>
        deliveryOf(item) !== 'waiting' &&
        (item.lastAttemptAt ?? 0) >= openedAt &&
        (seen.has(item.storyId) || Date.parse(item.sealedAt) < openedAt),
    );
    return { waiting, received: received.length };
  };
}
