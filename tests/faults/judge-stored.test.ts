import { describe, expect, test } from 'vitest';
import { judgeStored, type Ledger } from '../support/judge-stored.ts';
import type { Stored } from '../support/stored.ts';

/** Three stories that were told, acknowledged and kept. */
const kept = (change: Partial<Stored> = {}): Stored => ({
  stories: ['a', 'b', 'c'].map((id, index) => story(id, index + 1)),
  rounds: [{ id: 'najaar', last_number: 3 }],
  tallies: [{ round: 'najaar', neighbourhood: 'Dijkzicht', received: 3 }],
  intake: ['a', 'b', 'c'],
  receipts: ['a', 'b', 'c'],
  audit: ['a', 'b', 'c'],
  ...change,
});

const story = (id: string, number: number, text = `Verhaal ${id}`) => {
  return { id, round: 'najaar', number, neighbourhood: 'Dijkzicht', text };
};

const ledger = (acknowledged: readonly string[] = ['a', 'b', 'c']): Ledger => ({
  told: new Map(['a', 'b', 'c'].map((id) => [id, `Verhaal ${id}`])),
  acknowledged: new Set(acknowledged),
});

const nothing = { lost: [], doubled: [], altered: [], miscounted: [] };

describe('a store is held against what its devices know', () => {
  test('a store that kept everything has no findings', () => {
    expect(judgeStored(ledger(), kept())).toEqual(nothing);
  });

  test('a story may be there whose acknowledgement nobody heard', () => {
    expect(judgeStored(ledger(['a']), kept())).toEqual(nothing);
  });

  test('an acknowledged story that is not there is lost', () => {
    const without = kept({ stories: [story('a', 1), story('c', 3)] });
    expect(judgeStored(ledger(), without).lost).toEqual(['b']);
  });

  test('an acknowledgement of a story that was never sent is a loss too', () => {
    expect(judgeStored(ledger(['a', 'b', 'c', 'd']), kept()).lost).toEqual(['d']);
  });

  test.each([
    ['the same id', story('b', 4)],
    ['an id that nobody told', story('d', 4, 'Verhaal b')],
  ])('a second row of a story, under %s, is a double', (_, row) => {
    const twice = kept({ stories: [...kept().stories, row] });
    expect(judgeStored(ledger(), twice).doubled).toEqual([row.id]);
  });

  test('another text is an alteration', () => {
    const cut = kept({ stories: [story('a', 1), story('b', 2, 'Verhaal'), story('c', 3)] });
    expect(judgeStored(ledger(), cut)).toEqual({ ...nothing, altered: ['b'] });
  });

  test.each([
    ['a number that two stories have', { stories: [story('a', 1), story('b', 2), story('c', 2)] }],
    ['a number that is skipped', { stories: [story('a', 1), story('b', 2), story('c', 4)] }],
    ['a round that does not know its last number', { rounds: [{ id: 'najaar', last_number: 2 }] }],
    ['a tally that is too low', { tallies: [{ round: 'najaar', neighbourhood: 'Dijkzicht', received: 2 }] }],
    ['a tally that is not there', { tallies: [] }],
    ['a story that the intake does not know', { intake: ['a', 'b'] }],
    ['an intake of a story that is not there', { intake: ['a', 'b', 'c', 'd'] }],
    ['a story without a receipt', { receipts: ['a', 'b'] }],
    ['a story that the audit has twice', { audit: ['a', 'b', 'c', 'c'] }],
  ] satisfies [string, Partial<Stored>][])('%s is seen', (_, change) => {
    expect(judgeStored(ledger(), kept(change)).miscounted).not.toEqual([]);
  });
});
