import type { Answer } from './answers.ts';
import { isLog } from './engine-files.ts';
import type { Recording } from './recording.ts';
import type { Step } from './trace.ts';

/**
 * The answers that went out too early. For stories that were handed in one after another, so that what the thread which
 * wrote them into the log wrote there between two answers belongs to them: each such write is followed by a flush of
 * that file, begun and returned before the answer.
 */
export const answersTooEarly = (
  { steps, engine }: Pick<Recording, 'steps' | 'engine'>,
  inTurn: readonly Answer[],
): Answer[] =>
  inTurn.filter(({ at, stored }, index) => {
    const between = steps.slice(inTurn[index - 1]?.at ?? 0, at);
    const writes = between.flatMap(({ phase, call }, place) =>
      phase === 'ends' && call.kind === 'write' && isLog(engine, call.file) ? [{ place, call }] : [],
    );
    const writers = stored.map((id) => writes.find(({ call }) => call.data.includes(id))?.call.by);
    // What never came near the log cannot have been flushed.
    if (writers.includes(undefined)) return true;
    const theirs = writes.filter(({ call }) => writers.includes(call.by));
    return theirs.some(({ place, call }) => !isFlushedAfter(between, place, call.file));
  });

const isFlushedAfter = (between: readonly Step[], written: number, file: string): boolean => {
  const flushes = between.slice(written).filter(({ call }) => call.kind === 'flush' && call.file === file);
  const begun = new Set(flushes.filter(({ phase }) => phase === 'begins').map(({ call }) => call));
  return flushes.some(({ phase, call }) => phase === 'ends' && begun.has(call));
};
