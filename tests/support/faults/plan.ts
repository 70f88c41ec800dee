import type { Engine } from '../database.ts';
import type { FaultCase } from './fault-case.ts';

/** What of a case says where and how often it is run. */
type Planned = Pick<FaultCase, 'share' | 'engine'>;

/** So many runs of one case on one engine, by their numbers. */
export interface Stretch<Case> {
  of: Case;
  engine: Engine;
  first: number;
  runs: number;
}

/** One run in so many goes to PostgreSQL: what the store does is the same code, but for a module an engine. */
const POSTGRES_SHARE = 4;

/**
 * Spreads so many runs over the cases by their shares, at least one for each, and over both engines, in stretches of at
 * most `part`.
 */
export const plan = <Case extends Planned>(
  cases: readonly Case[],
  total: number,
  part: number,
): Stretch<Case>[] => {
  const runs = spread(
    cases.map(({ share = 1 }) => share),
    total,
  );
  return cases.flatMap((of, index) => {
    const all = runs[index] ?? 1;
    const onPostgres = of.engine === 'sqlite' ? 0 : Math.floor(all / POSTGRES_SHARE);
    return [
      ...stretches({ of, engine: 'sqlite', first: 1, runs: all - onPostgres }, part),
      ...stretches({ of, engine: 'postgres', first: all - onPostgres + 1, runs: onPostgres }, part),
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

const stretches = <Case>({ first, runs, ...whole }: Stretch<Case>, part: number): Stretch<Case>[] =>
  Array.from({ length: Math.ceil(runs / part) }, (_, index) => ({
    ...whole,
    first: first + index * part,
    runs: Math.min(part, runs - index * part),
  }));
