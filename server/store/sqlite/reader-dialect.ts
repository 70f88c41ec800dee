import {
  SqliteAdapter,
  SqliteDialect,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { ReaderRequest } from './reader.ts';

/** Sends one compiled query to a reader's thread, and brings its rows. */
export type AskReader = (request: ReaderRequest) => Promise<unknown[]>;

/** Kysely in the main thread, SQLite in another: queries are compiled here and posted. */
export const readerDialect = (ask: AskReader): Dialect => {
  // Only its compiler is used: no file is opened here.
  const sqlite = new SqliteDialect({
    database: () => Promise.reject(new Error('the reader has its own file')),
  });
  return {
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => sqlite.createQueryCompiler(),
    createIntrospector: (db) => sqlite.createIntrospector(db),
    createDriver: () => postingDriver(ask),
  };
};

const postingDriver = (ask: AskReader): Driver => {
  const connection: DatabaseConnection = {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => ({
      // Rows are Kysely's type here; every noun's file parses its own with zod.
      rows: (await ask({ sql, parameters })) as Row[],
    }),
    streamQuery: () => {
      throw new Error('the reader answers whole results only');
    },
  };
  const noTransaction = () => Promise.reject(new Error('the reader takes no transactions: write in an act'));
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    beginTransaction: noTransaction,
    commitTransaction: noTransaction,
    rollbackTransaction: noTransaction,
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  };
};
