import { describe, expect, it } from 'vitest';
import { nextAttemptOf, nextMediaOf, reasonOf } from '../../../../client/app/device/waiting-words.ts';
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

describe('when recordings go next whose text is received', () => {
  const file = { sent: false, notBefore: 0, refusal: null };
  const refusal = { kind: 'problem', reason: 'attachment-refused' } as const;

  it('is when the first of them may go', () => {
    const files = [
      { ...file, notBefore: 900 },
      { ...file, notBefore: 500 },
      { ...file, sent: true },
    ];
    expect(nextMediaOf(files, 100)).toEqual({ kind: 'at', at: 500 });
    expect(nextMediaOf(files, 500)).toEqual({ kind: 'line' });
  });

  it('is with the next line, when only the receipt is still to come', () => {
    expect(nextMediaOf([{ ...file, sent: true }], 100)).toEqual({ kind: 'line' });
  });

  it('is said to be never when the server will not have one', () => {
    expect(nextMediaOf([file, { ...file, refusal }], 100)).toEqual({ kind: 'refused' });
  });
});
