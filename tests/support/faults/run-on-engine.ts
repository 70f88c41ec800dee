import type { Engine } from '../database.ts';
import prepareEngine from '../engine.ts';
import type { FaultCase } from './fault-case.ts';
import { isDone, type Job, wordsOf } from './job.ts';
import { miscounted, runPart } from './run-part.ts';
import { type ServerOnTrial, startServerOnTrial } from './server-on-trial.ts';

/** A server is looked through from end to end at each look: it gets no more than these. */
const RUNS_PER_SERVER = 400;

/** Does the runs that are planned on an engine, and are not done yet. */
export const runOnEngine = async (
  engine: Engine,
  { stretches, seed, progress, report }: Job<FaultCase>,
): Promise<void> => {
  const left = stretches.filter((one) => one.engine === engine && !isDone(progress.done, one));
  if (left.length === 0) return;
  process.env['TEST_ENGINE'] = engine;
  const stopEngine = await prepareEngine();
  let server: ServerOnTrial | null = null;
  let served = 0;
  const close = async () => {
    if (server === null) return;
    const wrong = await miscounted(server);
    if (wrong.length > 0) report(`${engine}: ${wrong.join('; ')}`);
    await server.drop();
    server = null;
    served = 0;
  };
  try {
    for (const { of, first, runs } of left) {
      if (of.ownServer || served + runs > RUNS_PER_SERVER) await close();
      server ??= await startServerOnTrial();
      try {
        const verdict = await runPart(server, { of, first, runs, seed });
        progress.add({ case: of.name, engine, first, runs, ...verdict });
        console.error(`${of.name} ${engine} ${first}-${first + runs - 1} ${JSON.stringify(verdict)}`);
      } catch (error) {
        report(wordsOf(error));
        await close();
      }
      served += runs;
      if (of.ownServer) await close();
    }
  } finally {
    await close();
    await stopEngine?.();
  }
};
