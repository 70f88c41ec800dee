import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chance } from '../chance.ts';
import type { Engine } from '../database.ts';
import { enrolAt } from '../enrol-at.ts';
import { fetchForm } from '../handing-in.ts';
import type { Ledger } from '../judge-stored.ts';
import { giveToPostgres, makeCluster, socketUrl } from '../postgres.ts';
import type { Where } from '../raw-database.ts';
import { drawReceipt } from '../seal.ts';
import { type Batch, type Field, sendUntilAcknowledged, tellBatches } from '../senders.ts';
import { startServer } from '../server-process.ts';
import { engineVersion, readStored } from '../stored.ts';
import { launcher } from './launcher.ts';
import { readTraceFile, type Step } from './trace.ts';

/** What a server and its database did with their disk, and what devices heard of it. */
export interface Recording extends Told {
  engine: Engine;
  /** The folder that was the disk, and a copy of it from before the start. */
  disk: string;
  before: string;
  steps: Step[];
  /** For stores that are built from it. */
  scratch: string;
  remove(): Promise<void>;
}

export interface Told {
  field: Field;
  batches: readonly Batch[];
  /** In the store before anybody handed in: the demo's. */
  demo: readonly string[];
  /** Handed in first, one after another; then come all others, from several devices at once. */
  inTurn: readonly string[];
  version: string;
}

const IN_TURN = 8;

/** Runs the real server, from its first start on an empty disk to its end, while sealed stories come in. */
export const record = async (engine: Engine, chance: Chance, name: string): Promise<Recording> => {
  // Under /tmp itself, as in postgres.ts: another user has to reach it, and a socket's path is short.
  const scratch = await mkdtemp('/tmp/meevertellen-power-');
  const place = {
    disk: join(scratch, 'disk'),
    before: join(scratch, 'before'),
    sockets: join(scratch, 'sockets'),
  };
  const remove = () => rm(scratch, { recursive: true, force: true });
  try {
    await mkdir(place.disk);
    await mkdir(place.sockets);
    if (engine === 'postgres') {
      await giveToPostgres(scratch);
      // Small segments and checksums: more files of the log come and go, and a torn page cannot pass for a whole one.
      await makeCluster(place.disk, ['--wal-segsize=1', '--data-checksums']);
    }
    await cp(place.disk, place.before, { recursive: true });
    const trace = join(scratch, 'trace');
    const through = await launcher(engine, { root: place.disk, sockets: place.sockets, trace });
    const where = storeOn(place.disk, engine === 'postgres' ? socketUrl(place.sockets) : null);
    const told = await handInAll(where, chance, name, through);
    const steps = await readTraceFile(trace, place.disk);
    await rm(trace);
    return { engine, ...place, steps, scratch, remove, ...told };
  } catch (cause) {
    await remove();
    throw cause;
  }
};

/** Where a store stands on a disk; PostgreSQL's cluster is in `data` beside it. */
export const storeOn = (disk: string, url: string | null): Where => {
  return { engine: url === null ? 'sqlite' : 'postgres', url, dataDir: join(disk, 'server') };
};

const handInAll = async (
  where: Where,
  chance: Chance,
  name: string,
  through: readonly string[],
): Promise<Told> => {
  const { dataDir, url: databaseUrl } = where;
  // The threads of Node.js would otherwise be free to pass strace by.
  const environment = { UV_USE_IO_URING: '0' };
  const server = await startServer({ dataDir, databaseUrl, through, environment, patience: 300_000 });
  try {
    const { stories } = await readStored(where);
    const demo = stories.map(({ id }) => id);
    const ledger: Ledger = {
      told: new Map(stories.map(({ id, text }) => [id, text])),
      acknowledged: new Set(demo),
    };
    const form = await fetchForm(server.address, 'demo');
    const field = { form, receipt: await drawReceipt(), tablet: await enrolAt(server), chance, ledger };
    const batches = await tellBatches(field, name);
    const inTurn = batches.flat().slice(0, IN_TURN);
    for (const story of inTurn) await sendUntilAcknowledged(server, [[story]], field);
    // Twice at once, so that some meet themselves at the door.
    await Promise.all([1, 2].map(() => sendUntilAcknowledged(server, batches, field)));
    const version = await engineVersion(where);
    return { field, batches, demo, inTurn: inTurn.map(({ telling }) => telling.storyId), version };
  } finally {
    await server.stop();
  }
};
