import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openServerKeys } from '../../../server/actions/open-server-keys.ts';
import { Refusal } from '../../../server/store/refusal.ts';

let folder: string;
beforeEach(() => (folder = join(mkdtempSync(join(tmpdir(), 'meevertellen-keys-')), 'keys')));
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const names = ({ sealing, receipts }: Awaited<ReturnType<typeof openServerKeys>>) => [
  sealing.publicKey,
  receipts.publicKey,
];

test('keys are made once, for an empty store, and are the same ever after', async () => {
  const first = await openServerKeys(folder, true);
  const second = await openServerKeys(folder, false);
  expect(names(second)).toEqual(names(first));
});

test('only their owner can read them', async () => {
  await openServerKeys(folder, true);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const files = readdirSync(folder).sort();
  expect(files).toEqual(['receipts.json', 'sealing.json']);
  expect(files.map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o600, 0o600]);
});

test('servers that start together on an empty folder have one set', async () => {
  const sets = await Promise.all(Array.from({ length: 6 }, () => openServerKeys(folder, true)));
  expect(new Set(sets.map((set) => JSON.stringify(names(set)))).size).toBe(1);
  expect(readdirSync(folder)).toHaveLength(2);
});

test('no key is made for a store that holds something: its own is to be put back', async () => {
  const opened = openServerKeys(folder, false);
  await expect(opened).rejects.toThrow(Refusal);
  await expect(opened).rejects.toThrow(`sealing.json is missing, and the store is not empty`);
});

test('a key file that holds something else is refused by its name', async () => {
  await openServerKeys(folder, true);
  writeFileSync(join(folder, 'sealing.json'), '{"half":');
  await expect(openServerKeys(folder, true)).rejects.toThrow(
    `The key file ${folder}/sealing.json does not hold a key pair`,
  );
});

test('a key whose halves do not fit is refused by its name', async () => {
  await openServerKeys(folder, true);
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as object;
  const mixed = { ...read('sealing.json'), privateKey: Reflect.get(read('receipts.json'), 'privateKey') };
  writeFileSync(join(folder, 'sealing.json'), JSON.stringify(mixed));
  await expect(openServerKeys(folder, false)).rejects.toThrow(`${folder}/sealing.json is damaged`);
});

test('a folder that cannot be written is refused by its name', async () => {
  writeFileSync(folder, 'a file, not a folder');
  await expect(openServerKeys(folder, true)).rejects.toThrow(Refusal);
});
