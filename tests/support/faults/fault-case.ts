import type { Engine } from '../database.ts';
import type { ServerOnTrial } from './server-on-trial.ts';
import type { Trial } from './trial.ts';

/** One way in which things go wrong, by its number in the list of failure modes. */
export interface FaultCase {
  /** `F3a`. */
  name: string;
  /** What goes wrong. */
  fault: string;
  /** Of the runs, compared to a case that says nothing: less for what takes long. */
  share?: number;
  /** What it does to the server would disturb the runs of other cases. */
  ownServer?: boolean;
  /** Where the fault is one of an engine. */
  engine?: Engine;
  /** Tells stories on devices of its own while things go wrong. What it leaves undone is done afterwards. */
  run(trial: Trial): Promise<void>;
  /** Where there is a stage: what comes before it in each run, so that the stage finds it. */
  before?(trial: Trial): Promise<void>;
  /** Done to the server once for all runs of a part; what it gives, once they are over, before any look. */
  stage?(server: ServerOnTrial): Promise<() => Promise<void>>;
  /** Where there is a stage: what people do in each run once it is over, before the devices recover. */
  after?(trial: Trial): Promise<void>;
}

/** A failure mode that this machine cannot bring about. */
export interface CaseElsewhere {
  name: string;
  reason: string;
}
