import { expect, it } from 'vitest';
import { secondsUntil } from '../../../client/ui/use-now.ts';

const noon = Date.parse('2026-11-22T12:00:00.000Z');

it.each([
  ['2026-11-22T12:10:00.000Z', 600],
  ['2026-11-22T12:00:00.001Z', 1],
  ['2026-11-22T12:00:00.000Z', 0],
  ['2026-11-22T11:59:00.000Z', 0],
])('counts down to %s: %i seconds', (then, seconds) => {
  expect(secondsUntil(then, noon)).toBe(seconds);
});
