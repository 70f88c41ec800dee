import type { StoryId } from '../../../shared/model/ids.ts';
import type { OutboxItem } from '../../local/outbox.ts';
import { deliveryOf, type Delivery } from './delivery.ts';

/** What there is to say, before a telling, of stories that were finished on this phone. */
export interface Tidings {
  waiting: OutboxItem[];
  /** Those that are received, but for what was recorded. */
  recordings: OutboxItem[];
  /** Those that a person looks at first, before what was recorded may follow. */
  aside: OutboxItem[];
  /** How many that waited are with the server now. */
  received: number;
  /** How many were received and discarded, until somebody has read that. */
  discarded: number;
}

/**
 * Tells what became of stories since this page opened, in milliseconds since 1970. Of one that was finished and sent
 * on this page its teller was told there, and whoever is next need not know. `filesWait`: of which something recorded
 * is not with the server.
 */
export function makeTidings(
  openedAt: number,
): (items: readonly OutboxItem[], filesWait: ReadonlySet<StoryId>) => Tidings {
  const seen = new Set<StoryId>();
  return (items, filesWait) => {
    const at = (...deliveries: Delivery[]) =>
      items.filter((item) => deliveries.includes(deliveryOf(item, filesWait.has(item.storyId))));
    const waiting = at('waiting');
    const recordings = at('recordings');
    const aside = at('aside-recordings');
    for (const { storyId } of [...waiting, ...recordings, ...aside]) seen.add(storyId);
    const received = at('received', 'aside').filter(
      ({ storyId, lastAttemptAt = 0, sealedAt }) =>
        lastAttemptAt >= openedAt && (seen.has(storyId) || Date.parse(sealedAt) < openedAt),
    );
    const discarded = at('discarded').length;
    return { waiting, recordings, aside, received: received.length, discarded };
  };
}
