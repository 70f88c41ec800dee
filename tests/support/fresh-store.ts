import { acts, type Registry } from '../../server/actions/registry.ts';
import { openStore, type Store } from '../../server/store/store.ts';
import type { Instant } from '../../shared/model/moment.ts';
import { builtThreads } from './built-threads.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

export type FreshStore = {
  store: Store<Registry>;
  database: TestDatabase;
  /** Closes the store and removes its database. */
  drop(): Promise<void>;
};

/** An empty store with all real acts, on the engine that this run is about. */
export const freshStore = async (
  now: () => Instant = () => new Date().toISOString(),
): Promise<FreshStore> => {
  const database = await freshDatabase();
  const store = await openStore({
    databaseUrl: database.url,
    dataDir: database.dataDir,
    acts,
    threads: await builtThreads(),
    now,
  });
  return {
    store,
    database,
    drop: async () => {
      await store.close();
      await database.drop();
    },
  };
};
