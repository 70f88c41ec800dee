import { describe, expect, it } from 'vitest';
import { addDays, dutchDay } from '../../../shared/rules/calendar.ts';

describe('the day on a Dutch calendar', () => {
  it('begins at midnight in Amsterdam, in summer and in winter', () => {
    expect(dutchDay('2026-07-01T21:59:59.999Z')).toBe('2026-07-01');
    expect(dutchDay('2026-07-01T22:00:00.000Z')).toBe('2026-07-02');
    expect(dutchDay('2026-12-31T22:59:59.999Z')).toBe('2026-12-31');
    expect(dutchDay('2026-12-31T23:00:00.000Z')).toBe('2027-01-01');
  });

  it('moves over months, leap days and the change to summer time', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });
});
