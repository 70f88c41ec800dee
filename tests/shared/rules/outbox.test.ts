import { describe, expect, it } from 'vitest';
import {
  isDue,
  isUnsent,
  nextAttemptAt,
  nextPlace,
  outboxLife,
  type OutboxState,
} from '../../../shared/rules/outbox.ts';

const states: OutboxState[] = ['sealed', 'sending', 'acknowledged', 'purged', 'quarantined'];

describe('the life of a story on a device', () => {
  it('lets nothing be purged that the server has not acknowledged, except a draft that is thrown away', () => {
    const ways = Object.entries(outboxLife).flatMap(([from, happenings]) =>
      Object.entries(happenings)
        .filter(([, to]) => to === 'purged')
        .map(([happening]) => `${from} ${happening}`),
    );
    expect(ways).toEqual(['draft discard', 'acknowledged purge']);
  });

  it('reaches acknowledged only from sending', () => {
    expect(states.filter((state) => nextPlace(state, 'acknowledge') === 'acknowledged')).toEqual(['sending']);
  });

  it('counts what the server does not certainly have as unsent', () => {
    expect(states.filter(isUnsent)).toEqual(['sealed', 'sending', 'quarantined']);
  });

  const item = (state: OutboxState, change = {}) => ({ state, notBefore: 100, keptBack: false, ...change });

  it('sends by itself, at its moment, what waits, what a killed browser was sending and what stands aside', () => {
    expect(states.filter((state) => isDue(item(state), 100, 'clock'))).toEqual([
      'sealed',
      'sending',
      'quarantined',
    ]);
    expect(states.filter((state) => isDue(item(state), 99, 'clock'))).toEqual([]);
  });

  it('sends the same by hand, whatever its moment', () => {
    const unsent = states.filter(isUnsent);
    expect(states.filter((state) => isDue(item(state), 0, 'hand'))).toEqual(unsent);
    expect(states.filter((state) => isDue(item(state), 0, 'name'))).toEqual(unsent);
  });

  it('sends what somebody kept back only when it is named', () => {
    const kept = item('quarantined', { keptBack: true });
    expect(isDue(kept, 1_000, 'clock') || isDue(kept, 1_000, 'hand')).toBe(false);
    expect(isDue(kept, 1_000, 'name')).toBe(true);
    expect(nextAttemptAt(kept)).toBeNull();
  });

  it('knows when each goes by itself', () => {
    expect(states.map((state) => nextAttemptAt(item(state)))).toEqual([100, 100, null, null, 100]);
  });

  it('ends at purged', () => {
    expect(outboxLife.purged).toEqual({});
  });
});
