import type { CaseElsewhere, FaultCase } from './fault-case.ts';
import type { Verdict } from './judge.ts';

/** What the runs of a case came to, in the order in which it is printed. */
export type CaseResult = Pick<FaultCase, 'name' | 'fault'> & { runs: number } & Verdict;

const header = ['case', 'what goes wrong', 'runs', 'confirmed', 'lost', 'doubled', 'incomplete'] as const;

/** The results as a table in Markdown, its columns filled up as the formatter has them, with their sum. */
export const verdictTable = (results: readonly CaseResult[], elsewhere: readonly CaseElsewhere[]): string => {
  const counts = ({ runs, confirmed, lost, doubled, incomplete }: Omit<CaseResult, 'name' | 'fault'>) =>
    [runs, confirmed, lost, doubled, incomplete].map((count) => count.toLocaleString('en'));
  const total = results.reduce(
    (all, one) => ({
      runs: all.runs + one.runs,
      confirmed: all.confirmed + one.confirmed,
      lost: all.lost + one.lost,
      doubled: all.doubled + one.doubled,
      incomplete: all.incomplete + one.incomplete,
    }),
    { runs: 0, confirmed: 0, lost: 0, doubled: 0, incomplete: 0 },
  );
  const rows = [
    ...results.map((result) => [result.name, result.fault, ...counts(result)]),
    ...elsewhere.map(({ name, reason }) => [name, reason, '–', '–', '–', '–', '–']),
    ['all', '', ...counts(total)],
  ];
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
};
