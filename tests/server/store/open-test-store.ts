import { openStore, type Store } from '../../../server/store/store.ts';
import { builtThreads } from '../../support/built-threads.ts';
import type { TestDatabase } from '../../support/database.ts';
import { testActs } from './test-acts.ts';

export const NOW = '2026-11-22T09:30:00.000Z';

/** The store of this test's own database, with acts made for showing what a store does. */
export const openTestStore = async (
  database: TestDatabase,
  onLoss?: (loss: Error) => void,
): Promise<Store<typeof testActs>> =>
  openStore({
    databaseUrl: database.url,
    dataDir: database.dataDir,
    acts: testActs,
    threads: await builtThreads('tests/server/store/test-writer.ts'),
    now: () => NOW,
    onLoss,
  });
