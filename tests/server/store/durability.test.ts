import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { durabilityOf as durabilityOfPostgres } from '../../../server/store/postgres/durability.ts';
import { openForWriting } from '../../../server/store/sqlite/connection.ts';
import { durabilityOf as durabilityOfSqlite } from '../../../server/store/sqlite/writer.ts';
import type { Tables } from '../../../server/store/tables.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { openBare } from './bare-database.ts';
import { openTestStore } from './open-test-store.ts';

test('an engine that does not flush its commits is told apart, and why', async () => {
  const database = await freshDatabase();
  const why = await carelessly[database.engine](database);
  await database.drop();
  expect(why).toEqual({ durable: false, why: expect.stringMatching(/synchronous(_commit| = 1)/) });
});

const carelessly = {
  sqlite: async ({ dataDir }: TestDatabase) => {
    const connection = openForWriting(`${dataDir}/careless.sqlite`);
    connection.pragma('synchronous = NORMAL');
    const found = durabilityOfSqlite(connection);
    connection.close();
    return found;
  },
  /** As an administrator would do it, for all sessions to come. */
  postgres: async (database: TestDatabase) => {
    const db = openBare<Tables>(database);
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
    await sql`alter database ${sql.ref(String(rows[0]?.name))} set synchronous_commit = off`.execute(db);
    const unchanged = await durabilityOfPostgres(db);
    expect(unchanged).toEqual({ durable: true });
    await db.destroy();

    const store = await openTestStore(database);
    const found = await store.durability();
    await store.close();
    return found;
  },
};
