import { nextAttemptAt } from '../../../shared/rules/outbox.ts';
import { isRefused, type AttachmentRow } from '../../local/attachment.ts';
import { waitingOf, type OutboxItem, type Refusal } from '../../local/outbox.ts';

/** Why an item is not received yet, for words in a catalogue. */
export type WaitingReason =
  | 'offline'
  | 'later'
  | 'receipt'
  | 'refused'
  | 'aside'
  | 'conflict'
  | 'after-close'
  | 'unknown-event'
  | 'signature'
  | 'revoked'
  | 'by-hand';

const REFUSED = ['invalid-input', 'too-large'];
const ASIDE = {
  'after-close': 'after-close',
  'unknown-event': 'unknown-event',
  signature: 'signature',
  revoked: 'revoked',
} as const;

export function reasonOf({ kind, reason }: Refusal): WaitingReason {
  switch (kind) {
    case 'conflict':
    case 'receipt':
    case 'offline':
    case 'by-hand':
      return kind;
    case 'quarantined':
      return isNamed(reason) ? ASIDE[reason] : 'aside';
    case 'problem':
      return REFUSED.includes(reason) ? 'refused' : 'later';
  }
}

const isNamed = (reason: string): reason is keyof typeof ASIDE => reason in ASIDE;

/** When an item goes next: `line`: as soon as there is one; `never`: not by itself. */
export type NextAttempt = { kind: 'line' } | { kind: 'at'; at: number } | { kind: 'never' };

export function nextAttemptOf(item: OutboxItem, now: number): NextAttempt {
  const at = nextAttemptAt(waitingOf(item));
  if (at === null) return { kind: 'never' };
  return at > now ? { kind: 'at', at } : { kind: 'line' };
}

/** When the recordings of a story go next whose text is received; `refused`: one of them never, and the server said so. */
export function nextMediaOf(
  files: readonly Pick<AttachmentRow, 'sent' | 'notBefore' | 'refusal'>[],
  now: number,
): NextAttempt | { kind: 'refused' } {
  const waiting = files.filter(({ sent }) => !sent);
  if (waiting.some(isRefused)) return { kind: 'refused' };
  const at = Math.min(...waiting.map(({ notBefore }) => notBefore));
  return at > now && Number.isFinite(at) ? { kind: 'at', at } : { kind: 'line' };
}
