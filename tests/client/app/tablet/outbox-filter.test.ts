import { describe, expect, it } from 'vitest';
import {
  filterOutbox,
  isOutboxFilter,
  OUTBOX_FILTERS,
  type OutboxFilter,
} from '../../../../client/app/tablet/outbox-filter.ts';
import type { OutboxItem } from '../../../../client/local/outbox.ts';

const items = [
  { state: 'sealed', refusal: null },
  { state: 'sending', refusal: null },
  { state: 'quarantined', refusal: { kind: 'quarantined', reason: 'after-close' } },
  { state: 'sending', refusal: { kind: 'conflict', reason: 'conflict' } },
  { state: 'quarantined', refusal: { kind: 'by-hand', reason: 'by-hand' } },
  { state: 'quarantined', refusal: { kind: 'problem', reason: 'invalid-input' } },
  { state: 'acknowledged', refusal: null },
  { state: 'purged', refusal: null },
].map((item) => item as OutboxItem);
const placesOf = (filter: OutboxFilter) => filterOutbox(items, filter).map((item) => items.indexOf(item));

describe('the filters of the outbox', () => {
  it('show every story exactly once between them', () => {
    const [all, ...parts] = OUTBOX_FILTERS.map(placesOf);
    expect(parts.flat()).toEqual(all);
    expect(all).toHaveLength(items.length);
  });

  it('tell what waits from what a coordinator looks at, and from what stays on the device', () => {
    expect(placesOf('waiting')).toEqual([0, 1]);
    expect(placesOf('coordinator')).toEqual([2, 3]);
    expect(placesOf('here')).toEqual([4, 5]);
  });

  it('know their own names', () => {
    expect([isOutboxFilter('here'), isOutboxFilter('delete-everything')]).toEqual([true, false]);
  });
});
