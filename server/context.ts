import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { Work } from '../shared/rules/flood.ts';
import { openChallengeTerms } from './actions/challenge-terms.ts';
import { openServerKeys } from './actions/open-server-keys.ts';
import { openersOn, openHere } from './actions/openers.ts';
import { acts } from './actions/registry.ts';
import type { Report, Service } from './actions/service.ts';
import type { Config } from './config.ts';
import { openMediaFiles } from './store/media-files.ts';
import { errorCode } from './store/refusal.ts';
import { openStore, type StoreOptions } from './store/store.ts';

export type ContextOptions = Pick<Config, 'dataDir' | 'databaseUrl'> &
  Partial<Pick<StoreOptions<typeof acts>, 'onLoss' | 'now'>> & {
    /** Without an opener, envelopes are opened on the thread that asks. */
    threads?: StoreOptions<typeof acts>['threads'] & { opener?: URL };
    /** How much work a challenge is. */
    work?: Work;
    /** Bytes on the disk that files of stories leave free. */
    mediaReserve?: number;
    report?: Report;
  };

/** Opens the store and the keys: all that routes and the command line work with. Close its store at the end. */
export const openService = async (options: ContextOptions): Promise<Service> => {
  const {
    dataDir,
    databaseUrl,
    threads = ownThreads,
    onLoss,
    now = currentInstant,
    report = reportOnStderr,
  } = options;
  const store = await openStore({ dataDir, databaseUrl, acts, threads, onLoss, now });
  try {
    const keys = await openServerKeys(join(dataDir, 'keys'), store);
    const challenges = await openChallengeTerms(join(dataDir, 'keys', 'challenges.json'), options.work);
    const files = await openMediaFiles(dataDir, options.mediaReserve);
    const openers = threads.opener ? openersOn(threads.opener) : openHere;
    return { store, keys, openers, challenges, files, report, now, newId: uuidv7 };
  } catch (error) {
    await store.close();
    throw error;
  }
};

/** For commands, whose answer goes to stdout. No message: a library may quote in it what it stumbled over. */
const reportOnStderr: Report = (error, doing) => {
  const kind = error instanceof Error ? error.name : typeof error;
  console.error(`${doing} went wrong: ${kind} ${errorCode(error) ?? ''}`.trim());
};

const currentInstant = () => new Date().toISOString();

/** They stand beside this file, as sources and when built. */
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const ownThreads: ContextOptions['threads'] & {} = {
  opener: new URL(`./opener.${extension}`, import.meta.url),
  writer: new URL(`./writer.${extension}`, import.meta.url),
  reader: new URL(`./reader.${extension}`, import.meta.url),
};
