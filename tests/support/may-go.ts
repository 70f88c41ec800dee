import type { OutboxItem } from '../../client/local/outbox.ts';
import { isUnsent } from '../../shared/rules/outbox.ts';

/** Leaves by itself before long: what waits, and what the server set aside for want of a proof of work alone. */
export const mayGo = ({ state, refusal }: OutboxItem): boolean =>
  isUnsent(state) && (state !== 'quarantined' || refusal?.reason === 'no-proof');
