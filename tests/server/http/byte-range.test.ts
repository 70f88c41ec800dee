import { expect, test } from 'vitest';
import { byteRangeOf } from '../../../server/http/byte-range.ts';

test.each([
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=10-19', { start: 10, end: 19 }],
  ['bytes=10-', { start: 10, end: 99 }],
  ['bytes=90-500', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-500', { start: 0, end: 99 }],
])('%s of a hundred bytes', (header, range) => {
  expect(byteRangeOf(header, 100)).toEqual(range);
});

test.each(['bytes=100-', 'bytes=-0', 'bytes=500-600'])('%s is beyond a hundred bytes', (header) => {
  expect(byteRangeOf(header, 100)).toBe('beyond');
});

test.each([undefined, '', 'bytes=-', 'bytes=20-10', 'bytes=0-1,5-6', 'lines=0-1', 'bytes=a-b'])(
  '%s asks for the whole',
  (header) => expect(byteRangeOf(header, 100)).toBeNull(),
);
