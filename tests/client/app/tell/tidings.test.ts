import { expect, it } from 'vitest';
import { makeTidings } from '../../../../client/app/tell/tidings.ts';
import type { OutboxItem } from '../../../../client/local/outbox.ts';
import type { StoryId } from '../../../../shared/model/ids.ts';
import { storyId } from '../../../support/telling.ts';
import { textReceived } from '../../local/cast.ts';

const OPENED = Date.parse('2026-04-12T09:00:00.000Z');
const DAY_BEFORE = '2026-04-11T10:00:00.000Z';
const LATER = '2026-04-12T09:10:00.000Z';

const item = (n: number, change: Partial<OutboxItem>) =>
  ({
    storyId: storyId(n),
    state: 'sealed',
    sealedAt: DAY_BEFORE,
    refusal: null,
    acknowledgement: null,
    ...change,
  }) as OutboxItem;

const none: ReadonlySet<StoryId> = new Set();
const sent = { state: 'purged', lastAttemptAt: OPENED + 400 } as const;
const aside = {
  state: 'quarantined',
  lastAttemptAt: OPENED + 400,
  refusal: { kind: 'quarantined', reason: 'no-proof' },
} as const;

it('names every story that waits, whichever event it is of', () => {
  const items = [item(1, {}), item(2, { state: 'quarantined', refusal: { kind: 'problem', reason: 'x' } })];
  expect(makeTidings(OPENED)(items, none)).toEqual({
    waiting: items,
    recordings: [],
    aside: [],
    received: 0,
    discarded: 0,
  });
});

it('tells that one of an earlier visit was received, also when it was sent before anybody looked', () => {
  expect(makeTidings(OPENED)([item(1, sent), item(2, aside)], none)).toEqual({
    waiting: [],
    recordings: [],
    aside: [],
    received: 2,
    discarded: 0,
  });
});

it('is silent on what an earlier page sent', () => {
  const before = { ...sent, lastAttemptAt: OPENED - 400 };
  expect(makeTidings(OPENED)([item(1, before), item(2, { state: 'purged' })], none).received).toBe(0);
});

it('tells of one that was finished on this page only when it was seen to wait', () => {
  const tidings = makeTidings(OPENED);
  const fresh = { sealedAt: LATER };
  expect(tidings([item(1, fresh), item(2, { ...fresh, ...sent })], none)).toMatchObject({ received: 0 });
  expect(tidings([item(1, { ...fresh, ...sent }), item(2, { ...fresh, ...sent })], none).received).toBe(1);
});

it('tells a story whose recordings wait from one that is not sent, and that it was received once they have gone', () => {
  const tidings = makeTidings(OPENED);
  const recorded = item(1, { sealedAt: LATER, acknowledgement: textReceived(storyId(1)) });
  expect(tidings([recorded], none)).toMatchObject({ recordings: [recorded], aside: [], received: 0 });
  expect(tidings([{ ...recorded, ...sent }], none)).toEqual({
    waiting: [],
    recordings: [],
    aside: [],
    received: 1,
    discarded: 0,
  });
});

it('counts none as received that stands aside while its recording is still here', () => {
  const tidings = makeTidings(OPENED);
  const spoken = item(1, aside);
  expect(tidings([spoken], new Set([storyId(1)]))).toEqual({
    waiting: [],
    recordings: [],
    aside: [spoken],
    received: 0,
    discarded: 0,
  });
  expect(tidings([spoken], none)).toMatchObject({ aside: [], received: 1 });
});

it('tells that one was discarded, and goes on telling it when it is older than this page', () => {
  const discarded = { ...sent, discarded: true };
  const before = { ...discarded, lastAttemptAt: OPENED - 400 };
  expect(makeTidings(OPENED)([item(1, discarded), item(2, before), item(3, sent)], none)).toMatchObject({
    received: 1,
    discarded: 2,
  });
});
