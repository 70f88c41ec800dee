import { describe, expect, it } from 'vitest';
import { standingOfDrafts } from '../../../shared/rules/abandoned.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const now = Date.parse('2026-04-11T10:00:00.000Z');

const standing = (dated: number[], noted: number[] = []) => standingOfDrafts({ dated, noted }, now);

describe('the drafts of a shift', () => {
  it('wait for a day after the last use', () => {
    expect(standing([now])).toBe('waiting');
    expect(standing([now - DAY + 1])).toBe('waiting');
    expect(standing([now - DAY])).toBe('abandoned');
    expect(standing([now - 5 * DAY, now - HOUR])).toBe('waiting');
  });

  it.each([
    ['ahead by months', now - 30 * DAY],
    ['ahead by years', Date.parse('2015-01-01T00:00:00.000Z')],
    ['back', now + 1],
    ['back by years', Date.parse('2040-01-01T00:00:00.000Z')],
    ['to what is no date', Number.NaN],
  ])('have an unknown age when the clock was set %s', (_, at) => {
    expect(standing([at])).toBe('unknown');
    expect(standing([at, now - 2 * DAY])).toBe('unknown');
  });

  it('wait from when that was noted, or from a later use', () => {
    const wrong = Date.parse('2040-01-01T00:00:00.000Z');
    expect(standing([wrong], [now - DAY + 1])).toBe('waiting');
    expect(standing([wrong], [now - DAY])).toBe('abandoned');
    expect(standing([wrong, now - HOUR], [now - 2 * DAY])).toBe('waiting');
  });

  it('have an unknown age again when also what was noted says nothing', () => {
    const wrong = Date.parse('2040-01-01T00:00:00.000Z');
    expect(standing([wrong], [now - 40 * DAY, now + HOUR])).toBe('unknown');
  });
});
