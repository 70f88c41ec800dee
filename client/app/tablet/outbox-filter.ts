import type { OutboxItem } from '../../local/outbox.ts';
import { whereaboutsOf } from '../../local/whereabouts.ts';

/** What somebody wants to see of a long list. */
export const OUTBOX_FILTERS = ['all', 'waiting', 'coordinator', 'here', 'received'] as const;
export type OutboxFilter = (typeof OUTBOX_FILTERS)[number];

export const isOutboxFilter = (value: string): value is OutboxFilter =>
  (OUTBOX_FILTERS as readonly string[]).includes(value);

export const filterOutbox = (items: readonly OutboxItem[], filter: OutboxFilter): OutboxItem[] =>
  items.filter((item) => filter === 'all' || whereaboutsOf(item) === filter);
