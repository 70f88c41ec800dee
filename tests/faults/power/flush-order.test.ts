import { describe, expect, test } from 'vitest';
import type { Did } from '../../support/power/call.ts';
import { answersTooEarly } from '../../support/power/flush-order.ts';
import type { Step } from '../../support/power/trace.ts';

const log = '/disk/server/meevertellen.sqlite-wal';
const call = (did: Did, by = 1): [begins: Step, ends: Step] => {
  const made = { by, ...did };
  return [
    { phase: 'begins', call: made },
    { phase: 'ends', call: made },
  ];
};
const write = (text: string, by = 1) =>
  call({ kind: 'write', file: log, data: Buffer.from(text), at: 0 }, by);
const flush = (file = log) => call({ kind: 'flush', file });

/** Whether an answer to "story-a" goes out too early behind these steps. */
const isTooEarly = (...steps: readonly Step[]): boolean =>
  answersTooEarly({ engine: 'sqlite', steps: [...steps] }, [
    { at: steps.length, stories: ['story-a'], stored: ['story-a'] },
  ]).length > 0;

describe('the order of log and answer', () => {
  test('an answer behind the flush of all that its story wrote is in time', () => {
    expect(isTooEarly(...write('page with story-a'), ...write('commit'), ...flush())).toBe(false);
  });

  test.each([
    ['nothing was flushed', [...write('page with story-a'), ...write('commit')]],
    ['the commit came after the flush', [...write('page with story-a'), ...flush(), ...write('commit')]],
    [
      'another file was flushed',
      [...write('page with story-a'), ...flush('/disk/server/meevertellen.sqlite')],
    ],
    ['the flush has not returned', [...write('page with story-a'), flush()[0]]],
    ['the story is not in the log', [...write('page with story-b'), ...flush()]],
  ])('it is too early when %s', (_, steps) => {
    expect(isTooEarly(...steps)).toBe(true);
  });

  test('a flush that began before the write had returned does not count', () => {
    const [begins, ends] = flush();
    const [writes, written] = write('page with story-a');
    expect(isTooEarly(writes, begins, written, ends)).toBe(true);
  });

  test('what another thread writes meanwhile is none of its business', () => {
    expect(isTooEarly(...write('page with story-a'), ...flush(), ...write('of another', 2))).toBe(false);
  });
});
