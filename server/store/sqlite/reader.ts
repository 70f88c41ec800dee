import { workerData } from 'node:worker_threads';
import type Sqlite from 'better-sqlite3';
import { openForReading } from './connection.ts';
import { serveThread } from './serve-thread.ts';

export type ReaderRequest = { sql: string; parameters: readonly unknown[] };

/** The body of a reader's thread: answers one query after another, and can write nothing. */
export const serveReader = (): Promise<void> =>
  serveThread<ReaderRequest>(async () => {
    const { file } = workerData as { file: string };
    const connection = openForReading(file);
    const prepare = remembering(connection);
    return {
      answer: async ({ sql, parameters }) => prepare(sql).all(...parameters),
      stop: async () => void connection.close(),
    };
  });

/** Statements that were compiled before; their number is bounded, because lists make new ones. */
const remembering = (connection: Sqlite.Database, most = 200) => {
  const statements = new Map<string, Sqlite.Statement>();
  return (sql: string): Sqlite.Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    if (statements.size === most) statements.clear();
    const made = connection.prepare(sql);
    if (!made.readonly) throw new Error('the reader cannot write: that takes an act');
    statements.set(sql, made);
    return made;
  };
};
