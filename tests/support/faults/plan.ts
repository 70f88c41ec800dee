import type { Engine } from '../database.ts';
import type { FaultCase } from './fault-case.ts';

/** So many runs of one case on one engine, by their numbers. */
export interface Stretch {
  of: FaultCase;
  engine: Engine;
  first: number;
  runs: number;
}

/** Runs that are judged and kept together. */
const PART = 50;

/** One run in so many goes to PostgreSQL: what the store does is the same code, but for a module an engine. */
const POSTGRES_SHARE = 4;

/** Spreads so many runs over the cases by their shares, at least one for each, and over both engines. */
export const plan = (cases: readonly FaultCase[], total: number): Stretch[] => {
  const runs = spread(
    cases.map(({ share = 1 }) => share),
    total,
  );
  return cases.flatMap((of, index) => {
    const all = runs[index] ?? 1;
    const onPostgres = of.engine === 'sqlite' ? 0 : Math.floor(all / POSTGRES_SHARE);
    return [
      ...stretches(of, 'sqlite', 1, all - onPostgres),
      ...stretches(of, 'postgres', all - onPostgres + 1, onPostgres),
    ];
  });
};

/** Whole numbers that add up to the total, as near to the shares as can be; at least one each. */
const spread = (shares: readonly number[], total: number): number[] => {
  const sum = shares.reduce((all, share) => all + share, 0);
  const exact = shares.map((share) => (total * share) / sum);
  const whole = exact.map((runs) => Math.max(1, Math.floor(runs)));
  const left = total - whole.reduce((all, runs) => all + runs, 0);
  const byRest = exact
    .map((runs, index) => ({ index, rest: runs - Math.floor(runs) }))
    .filter(({ index }) => (exact[index] ?? 0) >= 1)
    .toSorted((a, b) => b.rest - a.rest);
  for (const { index } of byRest.slice(0, Math.max(0, left))) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
};

const stretches = (of: FaultCase, engine: Engine, first: number, runs: number): Stretch[] =>
  Array.from({ length: Math.ceil(runs / PART) }, (_, index) => ({
    of,
    engine,
    first: first + index * PART,
    runs: Math.min(PART, runs - index * PART),
  }));
