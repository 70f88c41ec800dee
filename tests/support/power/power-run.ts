import { rmSync } from 'node:fs';
import { type Chance, chanceOf } from '../chance.ts';
import type { Engine } from '../database.ts';
import { acknowledgedBy, type Answer, answersIn } from './answers.ts';
import { differingFiles } from './compare-folders.ts';
import { countCheckpoints } from './engine-files.ts';
import { answersTooEarly } from './flush-order.ts';
import { type Judgement, judgeRebuilt } from './judge-rebuilt.ts';
import { type Planted, plantFaults } from './planted.ts';
import { cutPower, type PowerCut } from './power-cut.ts';
import { record, type Recording } from './recording.ts';

/**
 * `flushed`: the power goes as an answer goes out, and only what was flushed stays. `torn`: then too, and chance keeps
 * some of the rest, whole or in part. `anywhere`: the same between any two steps.
 */
export const cutKinds = ['flushed', 'torn', 'anywhere'] as const;
export type CutKind = (typeof cutKinds)[number];

export interface JudgedCut extends Judgement {
  kind: CutKind;
  /** Stories that had been acknowledged by then. */
  acknowledged: number;
  /** Changes that the cut could take away. */
  unflushed: number;
}

export interface PowerReport {
  cuts: JudgedCut[];
  /** Answers to stories that came in one after another. */
  answersInTurn: number;
  /** Those of them that went out before their part of the log was flushed. */
  tooEarly: Answer[];
  /** Files in which the trace does not account for every byte, where the power stayed. */
  unaccounted: string[];
  planted: Planted[];
  /** How often tables were brought up to the log while stories came in, so that old parts of it could go. */
  checkpoints: number;
  version: string;
}

/** Power cuts of each kind that one recording is good for. */
const CUTS = 5;

/** Records the real server while stories come in, takes its power away so many times, and judges what is left. */
export const losePower = async (
  engine: Engine,
  { runs, seed }: { runs: number; seed: number },
): Promise<PowerReport> => {
  const report: PowerReport = {
    cuts: [],
    answersInTurn: 0,
    tooEarly: [],
    unaccounted: [],
    planted: [],
    checkpoints: 0,
    version: '',
  };
  for (let done = 0; done < runs; done += CUTS) {
    const chance = chanceOf(seed * 1_000 + done);
    const recording = await record(engine, chance, `${seed}/${done}`);
    const answers = answersIn(recording.steps);
    try {
      expectAllHeard(recording, answers);
      const moments = momentsIn(answers, Math.min(CUTS, runs - done), chance);
      report.cuts.push(...(await judgeCuts(recording, answers, moments, chance)));
      const inTurn = answers.filter(({ stored }) => stored.some((id) => recording.inTurn.includes(id)));
      report.answersInTurn += inTurn.length;
      report.tooEarly.push(...answersTooEarly(recording, inTurn));
      report.unaccounted.push(...unaccountedIn(recording));
      report.planted.push(...(await plantFaults(recording, answers, inTurn, chance)));
      report.checkpoints += countCheckpoints(recording, answers[0]?.at ?? 0, answers.at(-1)?.at ?? 0);
      report.version = recording.version;
    } finally {
      await recording.remove();
    }
  }
  return report;
};

/** The trace shows all that the devices heard, or it is not the trace of what they heard. */
const expectAllHeard = (recording: Recording, answers: readonly Answer[]): void => {
  const shown = acknowledgedBy(recording, answers, Infinity);
  const missing = [...recording.field.ledger.acknowledged].filter((id) => !shown.has(id));
  if (missing.length > 0) throw new Error(`${missing.length} acknowledgements are not in the trace`);
};

type Moments = Readonly<Record<CutKind, number[]>>;

/** So many answers by chance, and so many moments between the first answer and the last. */
const momentsIn = (answers: readonly Answer[], count: number, chance: Chance): Moments => {
  const times = Array.from({ length: count }, (_, index) => index);
  const first = answers[0]?.at ?? 0;
  const last = answers.at(-1)?.at ?? 0;
  const anywhere = times.map(() => first + chance.below(last - first));
  const chosen = times.map(() => answers[chance.below(answers.length)]?.at ?? 0);
  return { flushed: chosen, torn: chosen, anywhere };
};

const judgeCuts = async (
  recording: Recording,
  answers: readonly Answer[],
  moments: Moments,
  chance: Chance,
): Promise<JudgedCut[]> => {
  const judged: JudgedCut[] = [];
  for (const kind of cutKinds) {
    const cuts = moments[kind].map((at): PowerCut => ({
      at,
      survival: kind === 'flushed' ? 'flushed' : chance,
    }));
    for (const { cut, folder, unflushed } of cutPower(recording, cuts)) {
      const acknowledged = acknowledgedBy(recording, answers, cut.at);
      const judgement = await judgeRebuilt(folder, recording, [...acknowledged]);
      judged.push({ kind, acknowledged: acknowledged.size, unflushed, ...judgement });
    }
  }
  return judged;
};

const unaccountedIn = (recording: Recording): string[] => {
  const [whole] = cutPower(recording, [{ at: recording.steps.length, survival: 'everything' }]);
  if (!whole) throw new Error('nothing was written down');
  const differing = differingFiles(recording.disk, whole.folder);
  rmSync(whole.folder, { recursive: true });
  return differing;
};
