import { MAX_BATCH_BYTES, PROOF_MAX_LENGTH } from '../../shared/api/intake.ts';
import type { OutboxItem } from '../local/outbox.ts';

/** Small, so that on a bad line something arrives before the next tunnel. */
const BATCH = 25;

/** Kept free for what stands around the envelopes, proofs of work among it. */
const MOST_BYTES = MAX_BATCH_BYTES - 1024 - BATCH * PROOF_MAX_LENGTH;

/** The next items that go together, the first in the order given; always at least one. */
export function nextBatch(items: readonly OutboxItem[]): OutboxItem[] {
  const batch: OutboxItem[] = [];
  let bytes = 0;
  for (const item of items.slice(0, BATCH)) {
    bytes += item.bytes + 1;
    if (batch.length > 0 && bytes > MOST_BYTES) break;
    batch.push(item);
  }
  return batch;
}

export const halves = (items: readonly OutboxItem[]): [OutboxItem[], OutboxItem[]] => {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
};
