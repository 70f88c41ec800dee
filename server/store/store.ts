import type { Instant } from '../../shared/model/moment.ts';
import type { Acts, Db, RunAct, ActAnswer } from './act.ts';
import type { Durability } from './durability.ts';
import type { Engine } from './engine.ts';
import { openPostgres } from './postgres/open.ts';
import type { Refusal } from './refusal.ts';
import { openSqlite } from './sqlite/open.ts';

/** Where everything is kept. Reading goes through `read`; writing only by an act. */
export type Store<R extends Acts> = {
  engine: Engine;
  read: Db;
  /** Resolves when the act's transaction is committed, on disk; rejects with the Problem that it threw. */
  run: RunAct<R>;
  /** Asked anew each time, because a setting of PostgreSQL can change while it runs. */
  durability(): Promise<Durability>;
  close(): Promise<void>;
};

export type StoreOptions<R extends Acts> = {
  /** `postgres://…`; null is the embedded engine, in `dataDir`. */
  databaseUrl: string | null;
  dataDir: string;
  /** With the embedded engine the writer's file must serve the same acts. */
  acts: R;
  threads: { writer: URL; reader: URL };
  now: () => Instant;
  /** Called once if the embedded engine loses a thread; all that it is asked from then on is rejected. */
  onLoss?: (loss: Refusal) => void;
};

/** Opens the store and brings it to this program's shape; throws a Refusal when that cannot be. */
export const openStore = async <R extends Acts>(options: StoreOptions<R>): Promise<Store<R>> => {
  const { databaseUrl, dataDir, acts, threads, now, onLoss = endTheProcess } = options;
  const { perform, ...opened } =
    databaseUrl === null
      ? await openSqlite({ dataDir, threads, onLoss })
      : await openPostgres({ databaseUrl, acts });
  return {
    ...opened,
    run: async (name, actor, input, at = now()) =>
      // The registry ties the name to this answer; a thread's message has no type.
      (await perform({ name, actor, input, now: at })) as ActAnswer<R[typeof name]>,
  };
};

/** Thrown outside every promise, so that no one can overlook it. */
const endTheProcess = (loss: Refusal): void => {
  setImmediate(() => {
    throw loss;
  });
};
