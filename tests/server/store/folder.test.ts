import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder } from '../../../server/store/folder.ts';

// That their names are flushed is seen by tests/faults/power-loss.test.ts.
let place: string;
beforeEach(() => (place = mkdtempSync(join(tmpdir(), 'meevertellen-test-'))));
afterEach(() => rmSync(place, { recursive: true }));

test('a folder is made with those above it, for us alone', () => {
  makeFolder(join(place, 'data/keys'));
  for (const made of ['data', 'data/keys']) expect(statSync(join(place, made)).mode & 0o777).toBe(0o700);
});

test('a folder that is there stays as it is', () => {
  const before = statSync(place).mode;
  makeFolder(place);
  expect(statSync(place).mode).toBe(before);
});

test('a file that stands in its place is an error', () => {
  expect(() => makeFolder('/dev/null/data')).toThrow('ENOTDIR');
});
