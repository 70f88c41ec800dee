import { chanceOf } from './chance.ts';
import { enrolAt } from './enrol-at.ts';
import { fetchForm } from './handing-in.ts';
import { type Findings, judgeStored, type Ledger } from './judge-stored.ts';
import type { Where } from './raw-database.ts';
import { drawReceipt } from './seal.ts';
import { sendUntilAcknowledged, sendUntilKilled, tellBatches } from './senders.ts';
import { startServer } from './server-process.ts';
import { readStored, type Stored } from './stored.ts';

export interface KillReport extends Findings {
  /** The stories that were told and handed in; the demo's own are only watched. */
  told: number;
  acknowledged: number;
  /** Stories in a request without an answer, and not acknowledged before, at the moment of a kill. */
  inFlight: number;
  /** Those of them that were in the store all the same: the answer was cut off, not the commit. */
  keptUnheard: number;
  /** Kills at which nothing was in flight, so that they showed nothing. */
  idle: number;
  ledger: Ledger;
}

/**
 * Kills a server of its own, so many times over the same store, while sealed stories come in over HTTP; starts it
 * again, and looks in the store before anything is sent again, so that nothing can mend a loss, and once more when
 * every story has been acknowledged. The findings of all looks together.
 */
export const killWhileSending = async (
  where: Where,
  { kills, seed }: { kills: number; seed: number },
): Promise<KillReport> => {
  const { dataDir, url: databaseUrl } = where;
  const start = (port?: number) =>
    startServer({ dataDir, databaseUrl, patience: 300_000, ...(port === undefined ? {} : { port }) });
  let server = await start();
  try {
    const ledger = ledgerOf(await readStored(where));
    const before = ledger.told.size;
    const form = await fetchForm(server.address, 'demo');
    const receipt = await drawReceipt();
    const tablet = await enrolAt(server);
    const looks: Findings[] = [];
    let inFlight = 0;
    let keptUnheard = 0;
    let idle = 0;
    for (let kill = 1; kill <= kills; kill += 1) {
      const field = { form, receipt, tablet, chance: chanceOf(seed * 1_000 + kill), ledger };
      const batches = await tellBatches(field, `${seed}/${kill}`);
      const cutOff = await sendUntilKilled(server, batches, field);
      server = await start(server.port);
      const stored = await readStored(where);
      looks.push(judgeStored(ledger, stored));
      inFlight += cutOff.length;
      keptUnheard += countKeptUnheard(cutOff, ledger, stored);
      if (cutOff.length === 0) idle += 1;
      await sendUntilAcknowledged(server, batches, field);
      looks.push(judgeStored(ledger, await readStored(where)));
    }
    const told = ledger.told.size - before;
    const acknowledged = ledger.acknowledged.size - before;
    return { ...together(looks), told, acknowledged, inFlight, keptUnheard, idle, ledger };
  } finally {
    await server.stop();
  }
};

/** What is in the store at the start counts as told and acknowledged: it has to stay as well. */
const ledgerOf = ({ stories }: Stored): Ledger => ({
  told: new Map(stories.map(({ id, text }) => [id, text])),
  acknowledged: new Set(stories.map(({ id }) => id)),
});

const countKeptUnheard = (
  cutOff: readonly string[],
  { acknowledged }: Ledger,
  { stories }: Stored,
): number => {
  const there = new Set(stories.map(({ id }) => id));
  return cutOff.filter((id) => there.has(id) && !acknowledged.has(id)).length;
};

/** Of several looks at one store: what any of them found, once. */
const together = (looks: readonly Findings[]): Findings => {
  const all = (pick: (look: Findings) => string[]) => [...new Set(looks.flatMap(pick))];
  return {
    lost: all(({ lost }) => lost),
    doubled: all(({ doubled }) => doubled),
    altered: all(({ altered }) => altered),
    miscounted: all(({ miscounted }) => miscounted),
  };
};
