import { workerData } from 'node:worker_threads';
import { openForReading } from './connection.ts';
import { rememberStatements } from './remember-statements.ts';
import { serveThread } from '../serve-thread.ts';

export type ReaderRequest = { sql: string; parameters: readonly unknown[] };

/** The body of a reader's thread: answers one query after another, and can write nothing. */
export const serveReader = (): Promise<void> =>
  serveThread<ReaderRequest>(async () => {
    const { file } = workerData as { file: string };
    const connection = openForReading(file);
    const prepare = rememberStatements(connection);
    return {
      answer: async ({ sql, parameters }) => {
        const statement = prepare(sql);
        if (!statement.readonly) throw new Error('the reader cannot write: that takes an act');
        return statement.all(...parameters);
      },
      stop: async () => void connection.close(),
    };
  });
