import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openService } from '../../server/context.ts';
import { Refusal } from '../../server/store/refusal.ts';
import { builtThreads } from '../support/built-threads.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeEach(async () => (database = await freshDatabase()));
afterEach(() => database.drop());

const open = async () =>
  openService({
    databaseUrl: database.url,
    dataDir: database.dataDir,
    threads: await builtThreads(),
  });

test('a service opened again has the same store and the same keys', async () => {
  const first = await open();
  await first.store.run('foundOrganisation', { kind: 'nobody' }, { name: 'Uithoorn', fictional: false });
  const { generations } = await first.keys.read();
  await first.store.close();
  const second = await open();
  expect((await second.keys.read()).generations).toEqual(generations);
  expect(await second.store.read.selectFrom('organisation').select('name').execute()).toEqual([
    { name: 'Uithoorn' },
  ]);
  await second.store.close();
});

test('a store with something in it does not open without the keys that belong to it', async () => {
  const first = await open();
  await first.store.run('foundOrganisation', { kind: 'nobody' }, { name: 'Uithoorn', fictional: false });
  await first.store.close();
  rmSync(join(database.dataDir, 'keys'), { recursive: true });
  await expect(open()).rejects.toThrow(Refusal);
});
