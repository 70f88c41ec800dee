import { describe, expect, it } from 'vitest';
import { phaseOf } from '../../../client/admin/round-phase.ts';

const spring = { opensOn: '2026-04-01', closesOn: '2026-06-15' };

describe('a round', () => {
  it.each([
    ['2026-03-31', 'ahead'],
    ['2026-04-01', 'open'],
    ['2026-06-15', 'open'],
    ['2026-06-16', 'closed'],
  ])('is on %s %s', (today, phase) => {
    expect(phaseOf(spring, today)).toBe(phase);
  });

  it('without a last day stays open', () => {
    expect(phaseOf({ ...spring, closesOn: null }, '2036-01-01')).toBe('open');
  });
});
