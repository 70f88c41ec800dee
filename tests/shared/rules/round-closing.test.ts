import { describe, expect, it } from 'vitest';
import { isClosed, mayEnter } from '../../../shared/rules/round-closing.ts';

const spring = { opensOn: '2026-04-01', closesOn: '2026-06-15' };
const afterwards = '2026-06-20T10:00:00.000Z';

describe('a round', () => {
  it('is open on its last day and closed the day after', () => {
    expect(isClosed(spring, '2026-06-15')).toBe(false);
    expect(isClosed(spring, '2026-06-16')).toBe(true);
  });

  it('without a last day never closes', () => {
    expect(isClosed({ ...spring, closesOn: null }, '2099-01-01')).toBe(false);
  });
});

describe('a story', () => {
  it('enters an open round, whatever the clock of its device says', () => {
    for (const sealedAt of ['1970-01-01T00:00:00.000Z', null]) {
      expect(mayEnter(spring, sealedAt, '2026-06-15T20:00:00.000Z')).toBe(true);
    }
  });

  it('enters a closed round when it was sealed on the last day, up to midnight in Amsterdam', () => {
    expect(mayEnter(spring, '2026-06-15T21:59:59.999Z', afterwards)).toBe(true);
    expect(mayEnter(spring, '2026-06-15T22:00:00.000Z', afterwards)).toBe(false);
  });

  it('waits for a coordinator when the round is closed and the clock says nothing, or a day before it began', () => {
    expect(mayEnter(spring, '2020-01-01T12:00:00.000Z', afterwards)).toBe(false);
    expect(mayEnter(spring, null, afterwards)).toBe(false);
  });
});
