import type { Acts } from '../act.ts';
import { migrate } from '../migrate.ts';
import type { OpenedEngine } from '../opened-engine.ts';
import { performAct } from '../perform-act.ts';
import { oneAfterAnother } from '../queue.ts';
import { errorCode, errorMessage, Refusal } from '../refusal.ts';
import type { Tables } from '../tables.ts';
import { again } from './again.ts';
import { kyselyOver } from './connection.ts';
import { durabilityOf } from './durability.ts';

const session = { timezone: 'UTC', statement_timeout: '30s', idle_in_transaction_session_timeout: '30s' };

/**
 * A PostgreSQL server. Acts are written as if each were alone, as with SQLite: `serializable` makes that true
 * between servers, and one after another within this one spares it the collisions (every story of a round
 * counts up the same row).
 */
export const openPostgres = async ({
  databaseUrl,
  acts,
}: {
  databaseUrl: string;
  acts: Acts;
}): Promise<OpenedEngine> => {
  await migrateOnce(databaseUrl);
  const writer = kyselyOver<Tables>({ databaseUrl, settings: session, connections: 2 });
  const read = kyselyOver<Tables>({
    databaseUrl,
    settings: { ...session, default_transaction_read_only: 'on' },
    connections: 8,
  });
  const inTurn = oneAfterAnother();
  return {
    engine: 'postgres',
    read,
    perform: (call) =>
      inTurn(() =>
        again((begins) =>
          writer
            .transaction()
            .setIsolationLevel('serializable')
            .execute((transaction) => {
              begins();
              return performAct(transaction, acts, call);
            }),
        ),
      ),
    durability: () => again(() => durabilityOf(writer)),
    close: async () => {
      await inTurn(async () => undefined);
      await Promise.all([writer.destroy(), read.destroy()]);
    },
  };
};

/** On a session of its own without a time limit: a change of shape may take long, and may wait for another server. */
const migrateOnce = async (databaseUrl: string): Promise<void> => {
  const db = kyselyOver<unknown>({ databaseUrl, settings: { timezone: 'UTC' }, connections: 1 });
  try {
    await migrate(db, 'postgres');
  } catch (error) {
    throw unreachable(error, databaseUrl) ?? error;
  } finally {
    await db.destroy();
  }
};

/** Codes of Node for a server that is not there, and SQLSTATE classes 08, 28, 3D, 53 and 57P03 for one that refuses. */
const connectionCodes = /^(ECONN|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT|ENOENT|EACCES|08|28|3D|53|57P03)/;

const unreachable = (error: unknown, databaseUrl: string): Refusal | null => {
  const code = errorCode(error);
  const noAnswer = errorMessage(error).includes('timeout');
  if (!noAnswer && (code === null || !connectionCodes.test(code))) return null;
  // Not the whole address: that can hold a password.
  const { host, pathname, searchParams } = new URL(databaseUrl);
  const place = `${searchParams.get('host') ?? host}${pathname}`;
  return new Refusal(`The database at ${place} cannot be reached (${code ?? 'no answer'}).`, {
    cause: error,
  });
};
