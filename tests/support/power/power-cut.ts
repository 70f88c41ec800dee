import { join } from 'node:path';
import { makeDisk } from './disk.ts';
import { countUnflushed, rebuild, type Survival } from './rebuild.ts';
import type { Recording } from './recording.ts';
import type { Step } from './trace.ts';

/** The power goes before this step of a trace, and so much stays of what was not flushed. */
export interface PowerCut {
  at: number;
  survival: Survival;
}

export interface Remains {
  cut: PowerCut;
  /** What is left stands here. */
  folder: string;
  /** Changes that the cut could take away. */
  unflushed: number;
}

/** Plays a recording to each of these moments in one go, and writes down what is left; without the steps to `skip`. */
export const cutPower = (
  recording: Recording,
  cuts: readonly PowerCut[],
  skip: (step: Step, at: number) => boolean = () => false,
): Remains[] => {
  // PostgreSQL's cluster is in `data`; the server's own folder has to do without that help, also beside it.
  const disk = makeDisk(recording.disk, recording.before, ['data']);
  let played = 0;
  return cuts
    .toSorted((one, other) => one.at - other.at)
    .map((cut, index) => {
      for (; played < cut.at; played += 1) {
        const step = recording.steps[played];
        if (step && !skip(step, played)) disk.perform(step);
      }
      const folder = join(recording.scratch, `left-${index}`);
      rebuild(disk, folder, cut.survival);
      return { cut, folder, unflushed: countUnflushed(disk) };
    });
};
