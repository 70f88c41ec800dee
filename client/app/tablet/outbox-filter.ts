import type { OutboxState } from '../../../shared/rules/outbox.ts';
import type { OutboxItem } from '../../local/outbox.ts';

/** What somebody wants to see of a long list. */
export const OUTBOX_FILTERS = ['all', 'waiting', 'aside', 'received'] as const;
export type OutboxFilter = (typeof OUTBOX_FILTERS)[number];

const shown: Record<OutboxFilter, readonly OutboxState[]> = {
  all: ['sealed', 'sending', 'quarantined', 'acknowledged', 'purged'],
  waiting: ['sealed', 'sending'],
  aside: ['quarantined'],
  received: ['acknowledged', 'purged'],
};

export const isOutboxFilter = (value: string): value is OutboxFilter =>
  (OUTBOX_FILTERS as readonly string[]).includes(value);

export const filterOutbox = (items: readonly OutboxItem[], filter: OutboxFilter): OutboxItem[] =>
  items.filter(({ state }) => shown[filter].includes(state));
