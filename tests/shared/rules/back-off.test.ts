import { describe, expect, it } from 'vitest';
import { backOff } from '../../../shared/rules/back-off.ts';

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
