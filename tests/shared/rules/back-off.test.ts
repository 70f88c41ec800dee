import { describe, expect, it } from 'vitest';
import { backOff, ASK_AGAIN, waitAfter, waitLeft } from '../../../shared/rules/back-off.ts';

describe('backOff', () => {
  it.each([
    [1, 0, 1_000],
    [1, 1, 2_000],
    [2, 0, 2_000],
    [5, 0.5, 24_000],
    [40, 1, 300_000],
    [1_000_000, 0, 150_000],
  ])('waits after %i tries with chance %f for %i ms', (attempts, chance, milliseconds) => {
    expect(backOff(attempts, chance)).toBe(milliseconds);
  });
});

describe('waitAfter', () => {
  it.each([
    ['by itself', 2, 0, 2_000],
    ['as long as the server asks', 2, 90, 90_000],
    ['longer than the server asks', 5, 10, 16_000],
    ['never longer than an hour', 2, 86_400, 3_600_000],
  ])('%s', (_, attempts, afterSeconds, milliseconds) => {
    expect(waitAfter(attempts, { chance: 0, afterSeconds })).toBe(milliseconds);
  });
});

describe('waitLeft', () => {
  it.each([
    ['a moment that has passed', 1_000, 2_000, 0],
    ['a moment to come', 5_000, 2_000, 3_000],
    ['the longest wait', 2_000 + ASK_AGAIN, 2_000, ASK_AGAIN],
    ['a moment of another year, set under a wrong clock', 2_000 + ASK_AGAIN + 1, 2_000, 0],
  ])('for %s', (_, notBefore, now, left) => {
    expect(waitLeft(notBefore, now)).toBe(left);
  });
});
