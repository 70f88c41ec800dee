import type { Engine } from '../database.ts';
import type { Recording } from './recording.ts';

/** Whether the file is of the log, which holds a commit before the tables do. */
export const isLog = (engine: Engine, file: string): boolean =>
  engine === 'sqlite' ? file.endsWith('-wal') : file.includes('/pg_wal/');

/** How often the tables were flushed between these steps, so that old parts of the log could go. */
export const countCheckpoints = ({ engine, steps }: Recording, from: number, to: number): number => {
  const flushed = engine === 'sqlite' ? '.sqlite' : '/global/pg_control';
  return steps
    .slice(from, to)
    .filter(({ phase, call }) => phase === 'ends' && call.kind === 'flush' && call.file.endsWith(flushed))
    .length;
};
