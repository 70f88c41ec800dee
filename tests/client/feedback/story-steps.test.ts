import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../../client/feedback/story-steps.ts';

const states = (...status: Parameters<typeof stepsOf>) => stepsOf(...status).map(({ state }) => state);

describe('the path of a story', () => {
  it('begins with having arrived', () => {
    expect(states({ state: 'received', answers: 0 })).toEqual(['done', 'waits', 'waits', 'waits']);
  });

  it('goes on to being read and counted, and to an answer', () => {
    expect(states({ state: 'counted', answers: 0 })).toEqual(['done', 'done', 'done', 'waits']);
    expect(states({ state: 'counted', answers: 1 })).toEqual(['done', 'done', 'done', 'done']);
  });

  it('does not promise that a story without a counted theme will be counted', () => {
    expect(states({ state: 'read', answers: 0 })).toEqual(['done', 'done', 'aside', 'waits']);
  });

  it('shows an answer on its themes before the story itself was read', () => {
    expect(states({ state: 'received', answers: 1 })).toEqual(['done', 'waits', 'waits', 'done']);
  });
});
