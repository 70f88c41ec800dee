import { describe, expect, it } from 'vitest';
import { nextAttemptOf, reasonOf } from '../../../../client/app/device/waiting-words.ts';
import type { OutboxItem } from '../../../../client/local/outbox.ts';

const item = (change: Partial<OutboxItem>) =>
  ({ state: 'sealed', notBefore: 0, refusal: null, ...change }) as OutboxItem;

describe('why a story waits', () => {
  it.each([
    ['offline', 'offline', 'offline'],
    ['by-hand', 'by-hand', 'by-hand'],
    ['conflict', 'conflict', 'conflict'],
    ['receipt', 'kid', 'receipt'],
    ['quarantined', 'after-close', 'after-close'],
    ['quarantined', 'revoked', 'revoked'],
    ['quarantined', 'something-of-a-later-server', 'aside'],
    ['problem', 'too-large', 'refused'],
    ['problem', 'internal', 'later'],
  ] as const)('%s %s is said as %s', (kind, reason, words) => {
    expect(reasonOf({ kind, reason })).toBe(words);
  });
});

describe('when it goes next', () => {
  it('is at its moment, or as soon as there is a line', () => {
    expect(nextAttemptOf(item({ notBefore: 500 }), 100)).toEqual({ kind: 'at', at: 500 });
    expect(nextAttemptOf(item({ notBefore: 500 }), 500)).toEqual({ kind: 'line' });
  });

  it('is never by itself for what somebody kept back', () => {
    const kept = item({ state: 'quarantined', refusal: { kind: 'by-hand', reason: 'by-hand' } });
    expect(nextAttemptOf(kept, 100)).toEqual({ kind: 'never' });
  });
});
