import { describe, expect, it } from 'vitest';
import { mayTryPinAt, remainingPins, waitAfterWrongPins } from '../../../shared/rules/pin-attempts.ts';

describe('wrong PINs', () => {
  it('cost nothing twice, and from the third on a wait that grows', () => {
    const seconds = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((wrong) => waitAfterWrongPins(wrong) / 1000);
    expect(seconds).toEqual([0, 0, 0, 30, 60, 120, 240, 480, 900, 900]);
  });

  it('are ten at most', () => {
    expect([0, 3, 9, 10, 11].map(remainingPins)).toEqual([10, 7, 1, 0, 0]);
  });

  it('keep nobody out for longer than the wait, whatever the clock does', () => {
    expect(mayTryPinAt({ wrong: 3, notBefore: 100_000 }, 90_000)).toBe(100_000);
    expect(mayTryPinAt({ wrong: 3, notBefore: 9_000_000_000 }, 90_000)).toBe(120_000);
    expect(mayTryPinAt({ wrong: 3, notBefore: 100_000 }, 100_000)).toBe(100_000);
  });
});
