import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Client } from 'pg';
import type { TestDatabase } from './database.ts';

export type Where = Pick<TestDatabase, 'engine' | 'url' | 'dataDir'>;

/**
 * What the engine itself says to these statements, past all code of the product, in one transaction with one view
 * of the store; also beside a running server. Gives the rows of each, none for one that only changes something.
 */
export const askEngine = (where: Where, statements: readonly string[]): Promise<unknown[][]> =>
  where.url === null ? askSqlite(where.dataDir, statements) : askPostgres(where.url, statements);

const askSqlite = async (dataDir: string, statements: readonly string[]): Promise<unknown[][]> => {
  const database = new Sqlite(join(dataDir, 'meevertellen.sqlite'), { fileMustExist: true });
  try {
    return database.transaction(() =>
      statements.map((text) => {
        const statement = database.prepare(text);
        if (statement.reader) return statement.all();
        statement.run();
        return [];
      }),
    )();
  } finally {
    database.close();
  }
};

const askPostgres = async (url: string, statements: readonly string[]): Promise<unknown[][]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read');
    const answers: unknown[][] = [];
    for (const text of statements) answers.push((await client.query<object>(text)).rows);
    await client.query('commit');
    return answers;
  } finally {
    await client.end();
  }
};
