import { openDatabase } from '../../local/database.ts';
import { watchStoreBlock } from '../../local/store-block.ts';
import { startSync } from '../../sync/sync.ts';
import { browserWorld } from '../../sync/world.ts';

/** The database of this device, and what keeps it and the server together: one of each in a tab. */
export const db = openDatabase();
export const storeBlock = watchStoreBlock(db);
export const world = browserWorld;
export const sync = startSync(db, world);
