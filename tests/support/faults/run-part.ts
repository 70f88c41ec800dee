import { chanceOf } from '../chance.ts';
import { judgeStored } from '../judge-stored.ts';
import { readStored } from '../stored.ts';
import type { FaultCase } from './fault-case.ts';
import { hashOf } from './hash.ts';
import { noVerdict, sum, type Verdict } from './judge.ts';
import type { ServerOnTrial } from './server-on-trial.ts';
import { type RunningTrial, startTrial } from './trial.ts';

/** So many runs of a case, by their numbers: from the first, `runs` of them. */
export interface Part {
  of: FaultCase;
  first: number;
  runs: number;
  seed: number;
}

/** Runs of one part that go on at the same time. */
const AT_ONCE = 6;

/**
 * Runs a part of a case against a server, looks after each run at what there is, lets the devices recover, and looks
 * again. Throws when a run did something else than it should, such as never getting rid of its stories.
 */
export const runPart = async (server: ServerOnTrial, part: Part): Promise<Verdict> => {
  const { of, first, runs, seed } = part;
  const waiting = Array.from({ length: runs }, (_, index) => {
    const number = first + index;
    return startTrial(
      server,
      chanceOf(hashOf(`${seed} ${of.name} ${number}`)),
      `${of.name}/${seed}/${number}`,
    );
  });
  const trials = [...waiting];
  try {
    const each = async (work: (trial: RunningTrial) => Promise<void>) => {
      const queue = [...trials];
      const one = async () => {
        for (let trial = queue.shift(); trial !== undefined; trial = queue.shift()) await named(trial, work);
      };
      // To their end, also beside one that fails: nobody else finds a server that they still kill.
      const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, one));
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    };
    const afterwards = async (trial: RunningTrial) => {
      await trial.look();
      await of.after?.(trial);
      await trial.recover();
      await trial.lookAtLast();
    };
    if (of.stage === undefined) {
      await each(async (trial) => {
        await of.run(trial);
        await afterwards(trial);
      });
    } else {
      await each(async (trial) => of.before?.(trial));
      const endStage = await of.stage(server);
      try {
        await each((trial) => of.run(trial));
      } finally {
        await endStage();
      }
      await each(afterwards);
    }
    return trials.map((trial) => trial.verdict()).reduce(sum, noVerdict);
  } finally {
    for (const trial of trials) trial.close();
  }
};

const named = async (trial: RunningTrial, work: (trial: RunningTrial) => Promise<void>): Promise<void> => {
  try {
    await work(trial);
  } catch (cause) {
    throw new Error(`run ${trial.name}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
};

/**
 * What is wrong in a whole store, whoever told what is in it: numbers that two stories have or none, tallies, receipts
 * and audit lines that do not add up.
 */
export const miscounted = async (server: ServerOnTrial): Promise<string[]> => {
  const stored = await readStored(server.database);
  const told = new Map(stored.stories.map(({ id, text }) => [id, text]));
  return judgeStored({ told, acknowledged: new Set() }, stored).miscounted;
};
