import { workerData } from 'node:worker_threads';
import type Sqlite from 'better-sqlite3';
import type { Acts } from '../act.ts';
import type { Durability } from '../durability.ts';
import { migrate } from '../migrate.ts';
import { performAct, type ActCall } from '../perform-act.ts';
import { oneAfterAnother } from '../queue.ts';
import type { Tables } from '../tables.ts';
import { openForWriting } from './connection.ts';
import { kyselyOver } from './kysely-over.ts';
import { rememberStatements } from './remember-statements.ts';
import { serveThread } from '../serve-thread.ts';

export type WriterRequest = { kind: 'act'; call: ActCall } | { kind: 'durability' };

/** The body of the writer's thread: the only connection of this process that writes, and that checkpoints. */
export const serveWriter = (acts: Acts): Promise<void> =>
  serveThread<WriterRequest>(async () => {
    const { file } = workerData as { file: string };
    const connection = openForWriting(file);
    const db = kyselyOver<Tables>(connection);
    await migrate(kyselyOver<unknown>(connection), 'sqlite');
    const inTurn = oneAfterAnother();
    return {
      answer: (request) =>
        inTurn(async () => {
          if (request.kind === 'durability') return durabilityOf(connection);
          return db.transaction().execute((transaction) => {
            return onlyTheDatabase(request.call.name, () => performAct(transaction, acts, request.call));
          });
        }),
      stop: () => inTurn(() => db.destroy()),
    };
  });

/** Read back on the connection that writes: what counts is what it does, not what it was told. */
export const durabilityOf = (connection: Sqlite.Database): Durability => {
  const synchronous = Number(rememberStatements(connection)('pragma synchronous').pluck().get());
  // 2 is FULL, 3 is EXTRA (sqlite.org/pragma.html#pragma_synchronous).
  if (synchronous >= 2) return { durable: true };
  return { durable: false, why: `SQLite runs with synchronous = ${synchronous}; it must be 2 (FULL).` };
};

/**
 * SQLite answers at once, so an act that only asks the database ends before the event loop turns. One that
 * does not has awaited something else (a timer, the network, a hash) while everyone waits: that is a bug.
 */
const onlyTheDatabase = async <Value>(name: string, act: () => Promise<Value>): Promise<Value> => {
  let turned = false;
  const turn = setImmediate(() => (turned = true));
  const value = await act().finally(() => clearImmediate(turn));
  if (turned) throw new Error(`the act "${name}" awaited something that is not the database`);
  return value;
};
