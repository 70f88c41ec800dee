import { isUnsent } from '../../shared/rules/outbox.ts';
import { isAside, type OutboxItem } from './outbox.ts';

/**
 * Where a sealed story is, as people say it. `waiting`: still to be sent; `coordinator`: the server keeps it for a person
 * to look at; `here`: on this device only, and it does not go by itself.
 */
export type Whereabouts = 'waiting' | 'coordinator' | 'here' | 'received';

export function whereaboutsOf(item: Pick<OutboxItem, 'state' | 'refusal'>): Whereabouts {
  if (!isUnsent(item.state)) return 'received';
  if (isAside(item)) return 'coordinator';
  return item.state === 'quarantined' ? 'here' : 'waiting';
}

/** How many stories are where: the one count that every screen of a tablet speaks of. */
export function countWhereabouts(
  items: readonly Pick<OutboxItem, 'state' | 'refusal'>[],
): Record<Whereabouts, number> {
  const counts = { waiting: 0, coordinator: 0, here: 0, received: 0 };
  for (const item of items) counts[whereaboutsOf(item)] += 1;
  return counts;
}
