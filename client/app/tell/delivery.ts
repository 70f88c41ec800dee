import { isUnsent } from '../../../shared/rules/outbox.ts';
import { awaitsRecordings, isAside, type OutboxItem } from '../../local/outbox.ts';
import { reasonOf } from '../device/waiting-words.ts';

/** Why it is not received yet, as a teller is told it: what it means, not what the server calls it. */
export type TellerReason = 'offline' | 'later' | 'receipt' | 'aside';

/**
 * Where a finished story is: here; with the server, but for what was recorded; with the server, where a person looks at
 * it first, with all of it or but for what was recorded; received; or received, and discarded by whoever looked.
 */
export type Delivery = 'waiting' | 'recordings' | 'aside' | 'aside-recordings' | 'received' | 'discarded';

/** `filesWait`: something recorded with it is not with the server. */
export function deliveryOf(
  item: Pick<OutboxItem, 'state' | 'refusal' | 'acknowledgement' | 'discarded'>,
  filesWait: boolean,
): Delivery {
  if (!isUnsent(item.state)) return item.discarded ? 'discarded' : 'received';
  if (isAside(item)) return filesWait ? 'aside-recordings' : 'aside';
  return awaitsRecordings(item) ? 'recordings' : 'waiting';
}

/** Why these wait; `null` when that is not known of each, or not the same for all. */
export function commonReason(items: readonly Pick<OutboxItem, 'refusal'>[]): TellerReason | null {
  const reasons = new Set(items.map(({ refusal }) => refusal && tellerReason(refusal)));
  const [first] = reasons;
  return reasons.size === 1 && first ? first : null;
}

export function tellerReason(refusal: NonNullable<OutboxItem['refusal']>): TellerReason {
  const reason = reasonOf(refusal);
  return reason === 'offline' || reason === 'later' || reason === 'receipt' ? reason : 'aside';
}
