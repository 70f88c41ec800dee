import { randomUUID } from 'node:crypto';
import { cp, rm } from 'node:fs/promises';
import { administer, type TestDatabase } from '../database.ts';
import { askEngine } from '../raw-database.ts';
import type { ServerOnTrial } from './server-on-trial.ts';

/**
 * Copies the server's store and keys as they are now, by the engine's own means; what it gives puts them back, as on
 * the morning after a disaster: all that came in since is gone, and the store says that it lives another life.
 */
export const copyStore = async (server: ServerOnTrial): Promise<() => Promise<void>> => {
  const { database } = server;
  const copy = copyOf(database);
  await server.whileStopped(async () => {
    await copy.make();
    return {};
  });
  return () =>
    server.whileStopped(async () => {
      await copy.putBack();
      await askEngine(database, [`update organisation set epoch = '${randomUUID()}'`]);
      return {};
    });
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
      await cp(dataDir, folder, { recursive: true });
      if (database !== null) await administer(`create database ${database}_copy template ${database}`);
    },
    putBack: async () => {
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
