import type { Stretch } from './plan.ts';
import type { Done, Progress } from './progress.ts';

/** Runs to be done, and where they are noted. */
export interface Job<Case extends { name: string }> {
  stretches: readonly Stretch<Case>[];
  seed: number;
  progress: Progress;
  /** Something went wrong that is no verdict. */
  report: (what: string) => void;
}

export const isDone = (done: readonly Done[], { of, engine, first }: Stretch<{ name: string }>): boolean =>
  done.some((part) => part.case === of.name && part.engine === engine && part.first === first);

export const wordsOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
