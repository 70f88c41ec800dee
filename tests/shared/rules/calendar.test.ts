import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarDate } from '../../../shared/model/moment.ts';
import { addDays, dutchDay } from '../../../shared/rules/calendar.ts';

describe('the day on a Dutch calendar', () => {
  it('begins at midnight in Amsterdam, in summer and in winter', () => {
    expect(dutchDay('2026-07-01T21:59:59.999Z')).toBe('2026-07-01');
    expect(dutchDay('2026-07-01T22:00:00.000Z')).toBe('2026-07-02');
    expect(dutchDay('2026-12-31T22:59:59.999Z')).toBe('2026-12-31');
    expect(dutchDay('2026-12-31T23:00:00.000Z')).toBe('2027-01-01');
  });

  it('is a day that can be kept, also by a clock that is wrong by ages', () => {
    const moment = fc.date({
      min: new Date('0001-01-01T00:00:00.000Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(moment, (at) => CalendarDate.safeParse(dutchDay(at.toISOString())).success));
    expect(dutchDay('9999-12-31T23:30:00.000Z')).toBe('9999-12-31');
    expect(dutchDay('0001-01-01T12:00:00.000Z')).toBe('0001-01-01');
  });

  it('moves over months, leap days and the change to summer time', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });
});
