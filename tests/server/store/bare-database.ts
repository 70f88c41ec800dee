import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { kyselyOver as kyselyOverPostgres } from '../../../server/store/postgres/connection.ts';
import { openForWriting } from '../../../server/store/sqlite/connection.ts';
import { kyselyOver as kyselyOverSqlite } from '../../../server/store/sqlite/kysely-over.ts';
import type { TestDatabase } from '../../support/database.ts';

/** The database without the store around it: for a test that lays a shape and rows of its own, or spoils them. */
export const openBare = <Shape>({ url, dataDir }: TestDatabase): Kysely<Shape> =>
  url === null
    ? kyselyOverSqlite<Shape>(openForWriting(join(dataDir, 'meevertellen.sqlite')))
    : kyselyOverPostgres<Shape>({ databaseUrl: url, settings: { timezone: 'UTC' }, connections: 2 });
