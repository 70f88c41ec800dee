import { afterEach, beforeEach, expect, test } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { Store } from '../../../server/store/store.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { NOW, openTestStore } from './open-test-store.ts';
import type { testActs } from './test-acts.ts';

let database: TestDatabase;
let store: Store<typeof testActs>;

beforeEach(async () => {
  database = await freshDatabase();
  store = await openTestStore(database);
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

const nobody = { kind: 'nobody' } as const;
const organisations = () => store.read.selectFrom('organisation').selectAll().execute();
const auditLines = () => store.read.selectFrom('audit').selectAll().execute();

test('what an act wrote can be read once it has answered, with its audit line', async () => {
  const id = uuidv7();
  const answer = await store.run('found', nobody, { id, name: 'Uithoorn' });
  expect(answer.at).toBe(NOW);
  expect(await organisations()).toEqual([{ id, name: 'Uithoorn', epoch: id, fictional: 0, createdAt: NOW }]);
});
