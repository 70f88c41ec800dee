import type { Kysely } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../../../server/store/migrate.ts';
import { migrations, type Migrations } from '../../../../server/store/migrations/migrations.ts';
import type { Tables } from '../../../../server/store/tables.ts';
import { freshDatabase, type TestDatabase } from '../../../support/database.ts';
import { openBare } from '../bare-database.ts';
import { NOW } from '../open-test-store.ts';

let database: TestDatabase;
let db: Kysely<Tables>;

beforeEach(async () => {
  database = await freshDatabase();
  db = openBare<Tables>(database);
});
afterEach(async () => {
  await db.destroy();
  await database.drop();
});

const bringTo = (shape: Migrations) => migrate(db as unknown as Kysely<unknown>, database.engine, shape);
const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0004'));

test('what was set aside before waits for a person, in nobody’s name', async () => {
  await bringTo(before);
  const old = db as unknown as Kysely<Record<string, Record<string, unknown>>>;
  const organisationId = uuidv7();
  await old
    .insertInto('organisation')
    .values({ id: organisationId, name: 'Uithoorn', epoch: uuidv7(), fictional: 0, createdAt: NOW })
    .execute();
  const aside = { organisationId, envelopeHash: 'h', envelope: '{}', reason: 'revoked', receivedAt: NOW };
  await old
    .insertInto('setAside')
    .values({ id: uuidv7(), storyId: null, tabletId: null, sequence: 3, ...aside })
    .execute();

  await bringTo(migrations);

  expect(await db.selectFrom('setAside').selectAll().execute()).toMatchObject([
    { ...aside, sequence: 3, vouched: 0, undoable: 0, decision: null, acknowledgement: null, sealHash: null },
  ]);
});
