import { isWaiting } from '../../shared/rules/outbox.ts';
import type { OutboxItem } from '../local/outbox.ts';

/**
 * May leave by itself: what waits, and what the server set aside for want of a proof of work and nothing else. With
 * one it takes the same envelope in.
 */
export const mayGo = ({ state, refusal }: OutboxItem): boolean =>
  isWaiting(state) || (state === 'quarantined' && refusal?.reason === 'no-proof');
