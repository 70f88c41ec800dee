import { describe, expect, it } from 'vitest';
import { commonReason, deliveryOf } from '../../../../client/app/tell/delivery.ts';
import { storyId } from '../../../support/telling.ts';
import { textReceived } from '../../local/cast.ts';

const offline = { kind: 'offline', reason: 'offline' } as const;
const later = { kind: 'problem', reason: 'internal' } as const;
const aside = { kind: 'quarantined', reason: 'no-proof' } as const;

describe('where a finished story is', () => {
  it.each([
    ['sealed', null, 'waiting'],
    ['sending', offline, 'waiting'],
    ['quarantined', later, 'waiting'],
    ['quarantined', aside, 'aside'],
    ['sending', aside, 'aside'],
    ['quarantined', { kind: 'conflict', reason: 'conflict' }, 'aside'],
    ['acknowledged', null, 'received'],
    ['purged', null, 'received'],
  ] as const)('%s after %j: %s', (state, refusal, delivery) => {
    expect(deliveryOf({ state, refusal, acknowledgement: null }, false)).toBe(delivery);
  });

  it.each([
    ['sealed', null, 'recordings'],
    ['sending', offline, 'recordings'],
    ['quarantined', later, 'waiting'],
    ['quarantined', aside, 'aside-recordings'],
    ['sending', aside, 'aside-recordings'],
    ['purged', null, 'received'],
  ] as const)('%s after %j, when its text is there: %s', (state, refusal, delivery) => {
    expect(deliveryOf({ state, refusal, acknowledgement: textReceived(storyId(1)) }, true)).toBe(delivery);
  });
});

describe('what somebody decided to discard', () => {
  it('is not called received as any other', () => {
    const item = { refusal: null, acknowledgement: textReceived(storyId(1)), discarded: true };
    expect(deliveryOf({ ...item, state: 'purged' }, false)).toBe('discarded');
    expect(deliveryOf({ ...item, state: 'acknowledged' }, false)).toBe('discarded');
  });

  it('waits like any other once a server that was restored does not know it', () => {
    const item = { state: 'sealed', refusal: null, acknowledgement: null, discarded: false } as const;
    expect(deliveryOf(item, false)).toBe('waiting');
  });
});

describe('why several wait', () => {
  it('is said when it is the same for all', () => {
    expect(commonReason([{ refusal: offline }, { refusal: offline }])).toBe('offline');
    expect(commonReason([{ refusal: { kind: 'problem', reason: 'too-large' } }])).toBe('aside');
  });

  it('is left unsaid when it differs, or is not known of one', () => {
    expect(commonReason([{ refusal: offline }, { refusal: later }])).toBeNull();
    expect(commonReason([{ refusal: offline }, { refusal: null }])).toBeNull();
    expect(commonReason([{ refusal: null }])).toBeNull();
  });
});
