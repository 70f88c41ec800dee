import { describe, expect, it } from 'vitest';
import { filterOutbox, isOutboxFilter } from '../../../../client/app/tablet/outbox-filter.ts';
import type { OutboxItem } from '../../../../client/local/outbox.ts';

const items = (['sealed', 'sending', 'quarantined', 'acknowledged', 'purged'] as const).map(
  (state) => ({ state }) as OutboxItem,
);
const states = (filter: 'all' | 'waiting' | 'aside' | 'received') =>
  filterOutbox(items, filter).map(({ state }) => state);

describe('the filters of the outbox', () => {
  it('show every story exactly once between them', () => {
    expect([...states('waiting'), ...states('aside'), ...states('received')]).toEqual(states('all'));
    expect(states('all')).toHaveLength(items.length);
  });

  it('keep apart what waits and what stands aside', () => {
    expect(states('waiting')).toEqual(['sealed', 'sending']);
    expect(states('aside')).toEqual(['quarantined']);
  });

  it('know their own names', () => {
    expect([isOutboxFilter('aside'), isOutboxFilter('delete-everything')]).toEqual([true, false]);
  });
});
