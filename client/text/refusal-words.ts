import type { ProblemCode } from '../../shared/api/problem.ts';
import type { Refusal } from '../../shared/api/result.ts';
import type { MessageId } from './message-id.ts';
import type { Text } from './text.ts';

/** What went wrong and what to do now, in a sentence or two, from the catalogue `public`. */
export function refusalWords(text: Text, refusal: Refusal): string {
  if (refusal.kind === 'offline') return text.t('refusal.offline');
  const { code, retryAfterSeconds } = refusal.problem;
  if (code === 'too-many-requests') return waitWords(text, retryAfterSeconds ?? 60);
  return text.t(words[code] ?? 'refusal.internal');
}

/** Minutes, rounded up: whoever waits is not helped by seconds. */
function waitWords(text: Text, seconds: number): string {
  return text.t('refusal.too-many-requests', { minutes: Math.max(1, Math.ceil(seconds / 60)) });
}

/** Those that a reader can do something about; all others are the machine's fault. */
const words: Partial<Record<ProblemCode, MessageId>> = {
  'already-decided': 'refusal.already-decided',
  'already-exists': 'refusal.already-exists',
  'cannot-undo': 'refusal.cannot-undo',
  'code-unknown': 'refusal.code-unknown',
  'does-not-fit': 'refusal.does-not-fit',
  'invalid-input': 'refusal.invalid-input',
  'link-spent': 'refusal.link-spent',
  'not-allowed': 'refusal.not-allowed',
  'not-durable': 'refusal.not-durable',
  'not-found': 'refusal.not-found',
  'not-signed-in': 'refusal.not-signed-in',
  'signals-stand': 'refusal.signals-stand',
  'tablet-revoked': 'refusal.tablet-revoked',
  'text-changed': 'refusal.text-changed',
  'wrong-credentials': 'refusal.wrong-credentials',
};
