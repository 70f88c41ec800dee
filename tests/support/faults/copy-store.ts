import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { administer, type TestDatabase } from '../database.ts';
import { operate } from './operate.ts';
import type { ServerOnTrial } from './server-on-trial.ts';

/**
 * Copies the server's store as it is now, by the engine's own means; what it gives puts it back once, as on the morning
 * after a disaster: all that came in since is gone, and the operator says so by the command for it. The keys stay those of
 * now, because whoever makes new ones is told to copy them at once.
 */
export const copyStore = async (server: ServerOnTrial): Promise<() => Promise<void>> => {
  const { database } = server;
  const copy = copyOf(database);
  await server.whileStopped(async () => {
    await copy.make();
    return {};
  });
  return async () => {
    await server.whileStopped(async () => {
      await copy.putBack();
      return {};
    });
    await operate(database, 'store', 'restored');
  };
};

interface Copy {
  make(): Promise<void>;
  putBack(): Promise<void>;
}

const copyOf = ({ url, dataDir }: TestDatabase): Copy => {
  const folder = `${dataDir}-copy`;
  const database = url === null ? null : new URL(url).pathname.slice(1);
  return {
    make: async () => {
      await rm(folder, { recursive: true, force: true });
      if (database !== null) await administer(`drop database if exists ${database}_copy with (force)`);
      await cp(dataDir, folder, { recursive: true });
      if (database !== null) await administer(`create database ${database}_copy template ${database}`);
    },
    putBack: async () => {
      await cp(join(dataDir, 'keys'), join(folder, 'keys'), { recursive: true });
      await rm(dataDir, { recursive: true });
      await cp(folder, dataDir, { recursive: true });
      await rm(folder, { recursive: true });
      if (database === null) return;
      await administer(`drop database ${database} with (force)`);
      await administer(`create database ${database} template ${database}_copy`);
      await administer(`drop database ${database}_copy with (force)`);
    },
  };
};
