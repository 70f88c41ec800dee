import type { Chance } from '../chance.ts';
import { acknowledgedBy, type Answer } from './answers.ts';
import { countCheckpoints, isLog } from './engine-files.ts';
import { judgeRebuilt } from './judge-rebuilt.ts';
import { cutPower } from './power-cut.ts';
import type { Recording } from './recording.ts';

/** A fault that was put into a trace, to see that the judge finds it. */
export interface Planted {
  fault: 'the flush of one commit left out' | 'all flushes left out';
  /** What was acknowledged, and not flushed then. */
  atStake: string[];
  lost: string[];
}

/**
 * Replays the recording as if nothing of the log had been flushed for one answer of those `inTurn`, as a server does that
 * answers too early; and as if nothing at all was flushed after the first answer, as under SQLite's `synchronous = OFF`
 * and PostgreSQL's `fsync = off`.
 */
export const plantFaults = async (
  recording: Recording,
  answers: readonly Answer[],
  inTurn: readonly Answer[],
  chance: Chance,
): Promise<Planted[]> => {
  const [first, last] = [answers[0], answers.at(-1)];
  if (!first || !last) throw new Error('there are no answers to leave a flush out for');
  const before = ({ at }: Answer) => answers.findLast((answer) => answer.at < at)?.at ?? 0;
  // Not the first, before which all that the server did since its start would be left out too; nor one with which
  // tables were brought up to a log that was not flushed, so that they are whole no more.
  const plain = inTurn.filter(
    (answer) => before(answer) > 0 && countCheckpoints(recording, before(answer), answer.at) === 0,
  );
  const one = plain[chance.below(plain.length)];
  if (!one) throw new Error('no answer in turn can lose its flush alone');
  const inLog = (file: string) => isLog(recording.engine, file);
  return [
    {
      fault: 'the flush of one commit left out',
      atStake: one.stored,
      lost: await loseFlushes(recording, answers, { from: before(one), to: one.at, of: inLog }),
    },
    {
      fault: 'all flushes left out',
      atStake: answers.slice(1).flatMap(({ stored }) => stored),
      lost: await loseFlushes(recording, answers, { from: first.at, to: last.at, of: () => true }),
    },
  ];
};

type Unflushed = { from: number; to: number; of: (file: string) => boolean };

/** What is found lost when the power goes at the end of a time in which these files were not flushed. */
const loseFlushes = async (
  recording: Recording,
  answers: readonly Answer[],
  { from, to, of }: Unflushed,
): Promise<string[]> => {
  const [left] = cutPower(
    recording,
    [{ at: to, survival: 'flushed' }],
    ({ call }, at) => at >= from && call.kind === 'flush' && of(call.file),
  );
  if (!left) throw new Error('nothing was left');
  const acknowledged = acknowledgedBy(recording, answers, to);
  return (await judgeRebuilt(left.folder, recording, [...acknowledged])).lost;
};
