import { expect, test } from 'vitest';
import { clock } from '../../../shared/rules/duration.ts';

test.each([
  [0, '0:00'],
  [999, '0:00'],
  [61_000, '1:01'],
  [600_500, '10:00'],
  [3_723_000, '62:03'],
])('%d milliseconds are %s', (ms, text) => {
  expect(clock(ms)).toBe(text);
});
