import { expect, test } from 'vitest';
import { acceptedEncodings } from '../../../server/http/accepted-encodings.ts';

test.each([
  [null, []],
  ['gzip, deflate, br', ['gzip', 'deflate', 'br']],
  ['BR;q=1.0, gzip;q=0.5', ['br', 'gzip']],
  ['gzip;q=0, br; q=0.0, identity', ['identity']],
  ['gzip;q=0.05', ['gzip']],
])('"%s" takes %j', (header, names) => {
  expect([...acceptedEncodings(header)].filter((name) => name !== '')).toEqual(names);
});
