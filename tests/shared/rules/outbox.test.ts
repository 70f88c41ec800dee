import { describe, expect, it } from 'vitest';
import {
  isSendable,
  isUnsent,
  isWaiting,
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

  it('sends by itself what waits, and what a killed browser was sending', () => {
    expect(states.filter(isWaiting)).toEqual(['sealed', 'sending']);
  });

  it('sends by hand also what was set aside', () => {
    expect(states.filter(isSendable)).toEqual(['sealed', 'sending', 'quarantined']);
  });

  it('ends at purged', () => {
    expect(outboxLife.purged).toEqual({});
  });
});
