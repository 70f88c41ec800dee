import { sql, type Kysely } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../../server/store/migrate.ts';
import { migrations, type Migrations } from '../../../server/store/migrations/migrations.ts';
import { Refusal } from '../../../server/store/refusal.ts';
import type { Tables } from '../../../server/store/tables.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { openBare } from './bare-database.ts';
import { NOW, openTestStore } from './open-test-store.ts';

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
const organisation = { id: uuidv7(), name: 'Uithoorn', epoch: uuidv7(), fictional: 0, createdAt: NOW };
const rows = () => db.selectFrom('organisation').selectAll().execute();

/** What a later version could bring: a column with a value for the rows that are there. */
const next: Migrations = {
  ...migrations,
  '9998-website': {
    up: async (inside) => {
      await inside.schema
        .alterTable('organisation')
        .addColumn('website', 'text', (column) => column.notNull().defaultTo('none'))
        .execute();
    },
  },
};

test('migrating again changes nothing of what is there', async () => {
  await bringTo(migrations);
  await db.insertInto('organisation').values(organisation).execute();
  await bringTo(migrations);
  expect(await rows()).toEqual([organisation]);
});

test('a next version keeps the rows of the one before', async () => {
  await bringTo(migrations);
  await db.insertInto('organisation').values(organisation).execute();
  await bringTo(next);
  expect(await rows()).toEqual([{ ...organisation, website: 'none' }]);
});

test('a store of 0.1.0 gets a place for generations of keys, and keeps its rows', async () => {
  const { '0001-the-whole-way': first } = migrations;
  await bringTo(first ? { '0001-the-whole-way': first } : {});
  await db.insertInto('organisation').values(organisation).execute();
  await bringTo(migrations);
  expect(await rows()).toEqual([organisation]);
  expect(await db.selectFrom('keyGeneration').selectAll().execute()).toEqual([]);
});

test('a migration that fails leaves the shape and the rows as they were', async () => {
  await bringTo(migrations);
  await db.insertInto('organisation').values(organisation).execute();
  const failing: Migrations = {
    ...next,
    '9999-broken': { up: async (inside) => void (await sql`select nonsense from nowhere`.execute(inside)) },
  };
  await expect(bringTo(failing)).rejects.toThrow('nowhere');
  expect(await rows()).toEqual([organisation]);
});

test('a database of a newer version is refused in one sentence', async () => {
  await bringTo(next);
  const opened = openTestStore(database);
  await expect(opened).rejects.toThrow(Refusal);
  await expect(opened).rejects.toThrow('made by a newer version of Meevertellen (it has "9998-website")');
});

test('every row that belongs to somebody names its organisation', async () => {
  await bringTo(migrations);
  const tables = await db.introspection.getTables();
  const without = tables.filter(({ columns }) => !columns.some(({ name }) => name === 'organisation_id'));
  expect(without.map(({ name }) => name)).toEqual(['organisation']);
});
