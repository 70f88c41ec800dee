import { describe, expect, it } from 'vitest';
import {
  contentWords,
  decidedWords,
  recordingsWords,
  senderWords,
} from '../../../client/admin/aside-words.ts';
import { loadText } from '../../../client/text/text.ts';
import { AsideReason, Decision, type SetAsideItem } from '../../../shared/api/set-aside.ts';
import { SetAsideId, TabletId } from '../../../shared/model/ids.ts';

const item: SetAsideItem = {
  id: SetAsideId.parse('0199c000-0000-7000-8000-000000000001'),
  reason: 'conflict',
  storyId: null,
  tablet: {
    id: TabletId.parse('0199c000-0000-7000-8000-000000000002'),
    name: 'Tablet 3',
    revoked: false,
  },
  sequence: 12,
  event: null,
  receivedAt: '2026-11-22T12:00:00.000Z',
  decided: null,
};
const words = loadText('nl', ['staff']);

describe('what was set aside', () => {
  it('is said to be of its tablet, by number where it has one', async () => {
    const text = await words;
    expect(senderWords(text, item)).toBe('Tablet 3, nummer 12');
    expect(senderWords(text, { ...item, sequence: null })).toBe('Tablet 3, zonder nummer');
    expect(senderWords(text, { ...item, tablet: null })).toContain('onbekend');
  });

  it('can be opened where its reason is about who sent it or when, and nowhere else', () => {
    const readable = AsideReason.options.filter(
      (reason) => contentWords({ ...item, reason }) === 'aside.content.readable',
    );
    expect(readable).toEqual(['unknown-event', 'after-close', 'revoked', 'no-proof', 'quota', 'conflict']);
    expect(contentWords({ ...item, reason: 'no-consent' })).toBe('aside.content.closed');
  });

  it('says how many recordings belong to it, and where they are', async () => {
    const text = await words;
    const where = (named: number, here: number) =>
      recordingsWords(text, { ...item, recordings: { named, here } });
    expect(where(0, 0)).toBeNull();
    expect(where(1, 0)).toBe('1 opname, nog op het apparaat');
    expect(where(2, 2)).toBe('2 opnamen, hier bewaard');
    expect(where(3, 1)).toBe('3 opnamen: 1 hier bewaard, 2 nog op het apparaat');
  });

  it('is what was decided, by whom and when, and no longer to be opened', async () => {
    const text = await words;
    const as = (decision: Decision): SetAsideItem => ({
      ...item,
      decided: {
        decision,
        reason: 'Rommel.',
        at: item.receivedAt,
        by: 'Carla',
        storyId: null,
        undoable: false,
      },
    });
    expect(Decision.options.map((decision) => contentWords(as(decision)))).toEqual([
      'aside.content.released',
      'aside.content.merged',
      'aside.content.gone',
    ]);
    expect(decidedWords(text, item)).toBeNull();
    const moment = text.moment(item.receivedAt);
    expect(decidedWords(text, as('discard'))).toBe(`Weggegooid door Carla, op ${moment}`);
  });
});
