import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { Work } from '../shared/rules/flood.ts';
import { openChallengeTerms } from './actions/challenge-terms.ts';
import { openServerKeys } from './actions/open-server-keys.ts';
import { acts } from './actions/registry.ts';
import type { Service } from './actions/service.ts';
import type { Config } from './config.ts';
import { openMediaFiles } from './store/media-files.ts';
import { openStore, type StoreOptions } from './store/store.ts';

export type ContextOptions = Pick<Config, 'dataDir' | 'databaseUrl'> &
  Partial<Pick<StoreOptions<typeof acts>, 'threads' | 'onLoss' | 'now'>> & {
    /** How much work a challenge is. */
    work?: Work;
    /** Bytes on the disk that files of stories leave free. */
    mediaReserve?: number;
  };

/** Opens the store and the keys: all that routes and the command line work with. Close its store at the end. */
export const openService = async (options: ContextOptions): Promise<Service> => {
  const { dataDir, databaseUrl, threads = ownThreads, onLoss, now = currentInstant } = options;
  const store = await openStore({ dataDir, databaseUrl, acts, threads, onLoss, now });
  try {
    const keys = await openServerKeys(join(dataDir, 'keys'), store);
    const challenges = await openChallengeTerms(join(dataDir, 'keys', 'challenges.json'), options.work);
    const files = await openMediaFiles(dataDir, options.mediaReserve);
    return { store, keys, challenges, files, now, newId: uuidv7 };
  } catch (error) {
    await store.close();
    throw error;
  }
};

const currentInstant = () => new Date().toISOString();

/** They stand beside this file, as sources and when built. */
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const ownThreads = {
  writer: new URL(`./writer.${extension}`, import.meta.url),
  reader: new URL(`./reader.${extension}`, import.meta.url),
};
