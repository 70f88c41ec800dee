import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStore, type Store } from '../../../server/store/store.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { NOW, openTestStore } from './open-test-store.ts';
import { testActs } from './test-acts.ts';

let database: TestDatabase;
let store: Store<typeof testActs>;
const onLoss = vi.fn<(loss: Error) => void>();

beforeEach(async () => {
  onLoss.mockReset();
  // These are about the embedded engine, whatever engine this run is about.
  database = { ...(await freshDatabase()), url: null, engine: 'sqlite' };
  store = await openTestStore(database, onLoss);
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

const nobody = { kind: 'nobody' } as const;

test('an act that awaits anything but the database is a bug, and leaves nothing', async () => {
  const waiting = store.run('foundAndWait', nobody, { id: uuidv7(), name: 'Uithoorn' });
  await expect(waiting).rejects.toThrow('the act "foundAndWait" awaited something that is not the database');
  expect(await store.read.selectFrom('organisation').selectAll().execute()).toEqual([]);
});

test('a thread that dies is told once; what waits and what comes is rejected, not left waiting', async () => {
  const dying = store.run('die', nobody, null);
  const behind = store.run('found', nobody, { id: uuidv7(), name: 'Uithoorn' });
  const sentence = 'The writer thread of the server ended: exit 7.';
  await expect(dying).rejects.toThrow(sentence);
  await expect(behind).rejects.toThrow(sentence);
  await expect(store.run('found', nobody, { id: uuidv7(), name: '' })).rejects.toThrow(sentence);
  expect(onLoss).toHaveBeenCalledOnce();
  expect(onLoss).toHaveBeenCalledWith(expect.objectContaining({ message: sentence }));
});

test('closing finishes what was asked, and is no loss', async () => {
  const id = uuidv7();
  const asked = store.run('found', nobody, { id, name: 'Uithoorn' });
  await store.close();
  expect(await asked).toMatchObject({ at: NOW });
  expect(onLoss).not.toHaveBeenCalled();
  store = await openTestStore(database, onLoss);
  expect(await store.read.selectFrom('organisation').select('id').execute()).toEqual([{ id }]);
});

test('a slow question delays neither a page nor an act', async () => {
  const order: string[] = [];
  const counting = sql`with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 3000000)
    select max(n) as most from numbers`;
  const slow = counting.execute(store.read).then(() => order.push('slow question'));
  const act = store.run('found', nobody, { id: uuidv7(), name: 'Uithoorn' }).then(() => order.push('act'));
  const page = store.read
    .selectFrom('audit')
    .selectAll()
    .execute()
    .then(() => order.push('page'));
  await Promise.all([slow, act, page]);
  expect(order.at(-1)).toBe('slow question');
});

test('the threads also run from their sources, as npm run dev does', async () => {
  const fromSource = await openStore({
    databaseUrl: null,
    dataDir: database.dataDir,
    acts: testActs,
    threads: {
      writer: new URL('./test-writer.ts', import.meta.url),
      reader: new URL('../../../server/reader.ts', import.meta.url),
    },
    now: () => NOW,
  });
  await fromSource.run('found', nobody, { id: uuidv7(), name: 'Uithoorn' });
  expect(await fromSource.read.selectFrom('organisation').select('name').execute()).toEqual([
    { name: 'Uithoorn' },
  ]);
  await fromSource.close();
});
