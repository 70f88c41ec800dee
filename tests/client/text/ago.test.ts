import { describe, expect, it } from 'vitest';
import { agoIn } from '../../../client/text/ago.ts';

const now = Date.parse('2026-04-11T12:00:00.000Z');
const MINUTE = 60_000;
const ago = agoIn('nl');

describe('how long ago', () => {
  it.each([
    [0, 'nu'],
    [-59_000, 'nu'],
    [-MINUTE, '1 minuut geleden'],
    [-59 * MINUTE, '59 minuten geleden'],
    [-90 * MINUTE, '1 uur geleden'],
    [-24 * 60 * MINUTE, 'gisteren'],
    [-75 * 60 * MINUTE, '3 dagen geleden'],
    [5 * MINUTE, 'over 5 minuten'],
    [24 * 60 * MINUTE, 'morgen'],
  ])('%i ms from now is said as %s', (distance, words) => {
    expect(ago(now + distance, now)).toBe(words);
  });

  it('is said in the reader’s language', () => {
    expect(agoIn('ar')(now - 60 * MINUTE, now)).toBe('قبل ساعة واحدة');
  });
});
