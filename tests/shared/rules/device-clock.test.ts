import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedMoment, dayToldOn } from '../../../shared/rules/device-clock.ts';

const receivedAt = '2026-11-22T12:00:00.000Z';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

const from = (moment: string, ms: number) => new Date(Date.parse(moment) + ms).toISOString();

/** Told so long before it came in, on a device whose clock is wrong by this much and says so when it sends. */
const told = (before: number, wrongBy: number) => {
  const finishedAt = from(receivedAt, wrongBy - before);
  const clocks = { sentAt: from(receivedAt, wrongBy), receivedAt };
  return { at: correctedMoment(finishedAt, clocks), on: dayToldOn(finishedAt, clocks) };
};

describe('a moment of a device', () => {
  it('is left as it is when its clock is right, as far as the line lets one see', () => {
    expect(told(2 * HOUR, 0).at).toBe('2026-11-22T10:00:00.000Z');
    expect(told(2 * HOUR, -4 * MINUTE).at).toBe('2026-11-22T09:56:00.000Z');
  });

  it.each([
    ['an hour slow, as after a change of time', -HOUR],
    ['two hours fast', 2 * HOUR],
    ['in another time zone', 9 * HOUR],
    ['a day behind', -DAY],
    ['a month ahead', 30 * DAY],
  ])('is corrected when its clock is %s', (_, wrongBy) => {
    expect(told(30 * HOUR, wrongBy)).toEqual({ at: '2026-11-21T06:00:00.000Z', on: '2026-11-21' });
  });

  it.each([
    ['a year behind', -YEAR],
    ['at 1970', -56 * YEAR],
    ['in 2099', 73 * YEAR],
  ])('is no moment at all when its clock is %s', (_, wrongBy) => {
    expect(told(HOUR, wrongBy)).toEqual({ at: null, on: null });
  });

  it.each([
    ['long ago', '1970-01-01T00:00:00.000Z'],
    ['two years ago', from(receivedAt, -2 * YEAR)],
    ['to come', '2099-01-01T00:00:00.000Z'],
    ['at the edge of what can be written', '9999-12-31T23:59:59.999Z'],
  ])('is none either when it lies %s, though the clock is right by now', (_, moment) => {
    for (const sentAt of [receivedAt, null]) {
      expect(correctedMoment(moment, { sentAt, receivedAt })).toBeNull();
      expect(dayToldOn(moment, { sentAt, receivedAt })).toBeNull();
    }
  });

  it('may wait on its device for a year', () => {
    expect(told(380 * DAY, 0).on).toBe('2025-11-07');
  });
});

describe('the day it was told', () => {
  it('is the one on a Dutch calendar', () => {
    const clocks = { sentAt: null, receivedAt };
    expect(dayToldOn('2026-11-20T22:59:59.999Z', clocks)).toBe('2026-11-20');
    expect(dayToldOn('2026-11-20T23:00:00.000Z', clocks)).toBe('2026-11-21');
  });

  it('is unknown for what is said to be told tomorrow', () => {
    expect(dayToldOn('2026-11-23T00:00:00.000Z', { sentAt: null, receivedAt })).toBeNull();
  });

  it('is never one to come, and with a steady clock never a wrong one', () => {
    const wrong = fc.integer({ min: -60 * YEAR, max: 60 * YEAR });
    const before = fc.integer({ min: 0, max: 399 * DAY });
    fc.assert(
      fc.property(before, wrong, (waited, wrongBy) => {
        const { at, on } = told(waited, wrongBy);
        const apart = at === null ? 0 : Date.parse(at) - (Date.parse(receivedAt) - waited);
        expect(Math.abs(apart)).toBeLessThanOrEqual(5 * MINUTE);
        expect(on === null || on <= '2026-11-22').toBe(true);
      }),
    );
  });
});
