import { rm } from 'node:fs/promises';
import { type Findings, judgeStored, type Ledger } from '../judge-stored.ts';
import { giveToPostgres, servePostgres } from '../postgres.ts';
import { sendUntilAcknowledged } from '../senders.ts';
import { startServer } from '../server-process.ts';
import { readStored } from '../stored.ts';
import { type Recording, storeOn } from './recording.ts';
import { findUnsound } from './soundness.ts';

export interface Judgement extends Findings {
  /** What the engine finds wrong with its own files, or why store or server could not be started on them. */
  unsound: string[];
}

/**
 * Holds what a power cut left on a disk against what had been acknowledged by then; then starts the real server on it,
 * hands in all that was not, and looks again. The disk is gone afterwards.
 */
export const judgeRebuilt = async (
  disk: string,
  { engine, field, batches }: Recording,
  acknowledged: readonly string[],
): Promise<Judgement> => {
  const ledger: Ledger = { told: field.ledger.told, acknowledged: new Set(acknowledged) };
  if (engine === 'postgres') await giveToPostgres(disk);
  let stopDatabase = async (): Promise<void> => {};
  try {
    const database = engine === 'postgres' ? await servePostgres(disk) : null;
    if (database !== null) stopDatabase = database.stop;
    const where = storeOn(disk, database?.url ?? null);
    const first = judgeStored(ledger, await readStored(where));
    const unsound = await findUnsound(where);
    // Handing in again would mend a loss, so it has been looked for by now.
    const server = await startServer({ dataDir: where.dataDir, databaseUrl: where.url });
    try {
      await sendUntilAcknowledged(server, batches, { ...field, ledger });
    } finally {
      await server.stop();
    }
    return together(first, judgeStored(ledger, await readStored(where)), unsound);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return { lost: [...acknowledged], doubled: [], altered: [], miscounted: [], unsound: [why] };
  } finally {
    await stopDatabase();
    await rm(disk, { recursive: true, force: true });
  }
};

const together = (first: Findings, second: Findings, unsound: string[]): Judgement => {
  const both = (pick: (findings: Findings) => string[]) => [...new Set([...pick(first), ...pick(second)])];
  return {
    lost: both(({ lost }) => lost),
    doubled: both(({ doubled }) => doubled),
    altered: both(({ altered }) => altered),
    miscounted: both(({ miscounted }) => miscounted),
    unsound,
  };
};
