import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isSafe, openForReading, openForWriting } from '../../../../server/store/sqlite/connection.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'meevertellen-sqlite-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the writer journals ahead, flushes every commit, checks references and waits for others', () => {
  const connection = openForWriting(join(folder, 'new', 'store.sqlite'));
  const setting = (name: string) => connection.pragma(name, { simple: true });
  expect(
    ['journal_mode', 'synchronous', 'foreign_keys', 'recursive_triggers', 'busy_timeout'].map(setting),
  ).toEqual(['wal', 2, 1, 1, 10_000]);
  connection.close();
});

test('only its owner can read the file of stories, and its journal', () => {
  const file = join(folder, 'store.sqlite');
  const connection = openForWriting(file);
  connection.exec('create table story (text)');
  const rights = [file, `${file}-wal`, `${file}-shm`].map((name) => statSync(name).mode & 0o777);
  connection.close();
  expect(rights).toEqual([0o600, 0o600, 0o600]);
});

test('the reader refuses to write', () => {
  const file = join(folder, 'store.sqlite');
  const writer = openForWriting(file);
  const reader = openForReading(file);
  expect(() => reader.exec('create table story (text)')).toThrow('readonly');
  reader.close();
  writer.close();
});

test('a folder that cannot be made is refused with its name and why', () => {
  const inTheWay = join(folder, 'file');
  writeFileSync(inTheWay, '');
  expect(() => openForWriting(join(inTheWay, 'store.sqlite'))).toThrow(
    `The data folder ${inTheWay} cannot be written (`,
  );
});

test.each([
  ['3.51.2', false],
  ['3.50.9', false],
  ['3.51.3', true],
  ['3.52.0', true],
  ['4.0', true],
])('SQLite %s is safe for several threads: %s', (version, safe) => {
  expect(isSafe(version)).toBe(safe);
});
