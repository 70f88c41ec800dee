import type Sqlite from 'better-sqlite3';
import {
  CamelCasePlugin,
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type SqliteDatabase,
} from 'kysely';
import { rememberStatements } from './remember-statements.ts';

/** Kysely over the connection that writes; closing it closes the connection. */
export const kyselyOver = <T>(connection: Sqlite.Database): Kysely<T> => {
  const database = { prepare: rememberStatements(connection), close: () => void connection.close() };
  return new Kysely<T>({ dialect: new WriterDialect(database), plugins: [new CamelCasePlugin()] });
};

class WriterDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver() {
    return new ImmediateDriver({ database: this.#database });
  }

  override createAdapter() {
    return new TransactionalAdapter();
  }
}

/** Takes the write lock at the start: a transaction that reads first and writes later can be refused half-way. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** SQLite can change tables in a transaction; so two processes that migrate together wait for each other. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}
