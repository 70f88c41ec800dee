import type { Engine } from '../database.ts';
import type { Answer } from './answers.ts';
import type { Recording } from './recording.ts';

/** Whether the file is of the log, which holds a commit before the tables do. */
export const isLog = (engine: Engine, file: string): boolean =>
  engine === 'sqlite' ? file.endsWith('-wal') : file.includes('/pg_wal/');

/** How often the tables were flushed between the first answer and the last, so that old parts of the log could go. */
export const countCheckpoints = ({ engine, steps }: Recording, answers: readonly Answer[]): number => {
  const flushed = engine === 'sqlite' ? '.sqlite' : '/global/pg_control';
  return steps
    .slice(answers[0]?.at, answers.at(-1)?.at)
    .filter(({ phase, call }) => phase === 'ends' && call.kind === 'flush' && call.file.endsWith(flushed))
    .length;
};
