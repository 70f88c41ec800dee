import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  hasKeyPairs,
  type KeyPairs,
  openKeyPairs,
  openRootKey,
  removeKeyPairs,
} from '../../../server/actions/key-folder.ts';
import { Refusal } from '../../../server/store/refusal.ts';

let folder: string;
beforeEach(() => (folder = join(mkdtempSync(join(tmpdir(), 'meevertellen-keys-')), 'keys')));
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const names = ({ sealing, receipts }: KeyPairs) => [sealing.publicKey, receipts.publicKey];

test('keys are made once, and are the same ever after', async () => {
  const first = await openKeyPairs(folder, 1, 'make');
  expect(names(await openKeyPairs(folder, 1, 'refuse'))).toEqual(names(first));
  const root = await openRootKey(folder, 'make');
  expect((await openRootKey(folder, 'refuse')).publicKey).toEqual(root.publicKey);
});

test('a later generation has keys and a folder of its own', async () => {
  const first = await openKeyPairs(folder, 1, 'make');
  expect(await hasKeyPairs(folder, 2)).toBe(false);
  const second = await openKeyPairs(folder, 2, 'make');
  expect(await hasKeyPairs(folder, 2)).toBe(true);
  expect(new Set([...names(first), ...names(second)].map(({ kid }) => kid)).size).toBe(4);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
    '2',
    '2/receipts.json',
    '2/sealing.json',
    'receipts.json',
    'sealing.json',
  ]);
});

test('only their owner can read them', async () => {
  await openKeyPairs(folder, 1, 'make');
  await openKeyPairs(folder, 2, 'make');
  await openRootKey(folder, 'make');
  const mode = (path: string) => statSync(join(folder, path)).mode & 0o777;
  expect(['.', '2'].map(mode)).toEqual([0o700, 0o700]);
  const files = ['receipts.json', 'sealing.json', 'root.json', '2/receipts.json', '2/sealing.json'];
  expect(new Set(files.map(mode))).toEqual(new Set([0o600]));
});

test('servers that start together on an empty folder have one set', async () => {
  const sets = await Promise.all(Array.from({ length: 6 }, () => openKeyPairs(folder, 1, 'make')));
  expect(new Set(sets.map((set) => JSON.stringify(names(set)))).size).toBe(1);
  expect(readdirSync(folder)).toHaveLength(2);
});

test('a key that is missing is refused by its name, for no other does its work', async () => {
  const opened = openKeyPairs(folder, 1, 'refuse');
  await expect(opened).rejects.toThrow(Refusal);
  await expect(opened).rejects.toThrow(`sealing.json is missing, and the store is not empty`);
  await expect(openRootKey(folder, 'refuse')).rejects.toThrow('root.json is missing');
});

test('a key file that holds something else is refused by its name', async () => {
  await openKeyPairs(folder, 1, 'make');
  writeFileSync(join(folder, 'sealing.json'), '{"half":');
  await expect(openKeyPairs(folder, 1, 'make')).rejects.toThrow(
    `The key file ${folder}/sealing.json does not hold a key pair`,
  );
});

test('a key whose halves do not fit is refused by its name', async () => {
  await openKeyPairs(folder, 1, 'make');
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as object;
  const mixed = { ...read('sealing.json'), privateKey: Reflect.get(read('receipts.json'), 'privateKey') };
  writeFileSync(join(folder, 'sealing.json'), JSON.stringify(mixed));
  await expect(openKeyPairs(folder, 1, 'refuse')).rejects.toThrow(`${folder}/sealing.json is damaged`);
});

test('a folder that cannot be written is refused by its name', async () => {
  writeFileSync(folder, 'a file, not a folder');
  await expect(openKeyPairs(folder, 1, 'make')).rejects.toThrow(Refusal);
});

test('keys are taken away with what a write that was cut off left of them, and with nothing else', async () => {
  await openKeyPairs(folder, 1, 'make');
  await openKeyPairs(folder, 2, 'make');
  writeFileSync(join(folder, 'sealing.json.123-abc'), 'half a key');
  await removeKeyPairs(folder, 1);
  await removeKeyPairs(folder, 1);
  await removeKeyPairs(folder, 3);
  expect(readdirSync(folder)).toEqual(['2']);
  await openKeyPairs(folder, 2, 'refuse');
});
