import { acknowledgedBy, type Answer } from './answers.ts';
import { isLog } from './engine-files.ts';
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
 * Replays the recording as if nothing of the log had been flushed for `one` answer, to a story that came alone, as a
 * server does that answers too early; and as if nothing at all was flushed after the first answer, as under SQLite's
 * `synchronous = OFF` and PostgreSQL's `fsync = off`.
 */
export const plantFaults = async (
  recording: Recording,
  answers: readonly Answer[],
  one: Answer | undefined,
): Promise<Planted[]> => {
  const [first, last] = [answers[0], answers.at(-1)];
  if (!one || !first || !last) throw new Error('there are no answers to leave a flush out for');
  const previous = answers.findLast(({ at }) => at < one.at)?.at ?? 0;
  const inLog = (file: string) => isLog(recording.engine, file);
  return [
    {
      fault: 'the flush of one commit left out',
      atStake: one.stored,
      lost: await loseFlushes(recording, answers, { from: previous, to: one.at, of: inLog }),
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
