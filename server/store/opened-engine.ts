import type { Db } from './act.ts';
import type { Durability } from './durability.ts';
import type { Engine } from './engine.ts';
import type { ActCall } from './perform-act.ts';

/** What each engine offers, migrated and ready: all that the store is made of. */
export type OpenedEngine = {
  engine: Engine;
  /** Never writes. */
  read: Db;
  /** Runs the act in one transaction; resolves once it is on disk. */
  perform(call: ActCall): Promise<unknown>;
  durability(): Promise<Durability>;
  close(): Promise<void>;
};
