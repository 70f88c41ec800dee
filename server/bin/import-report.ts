import type { ImportReport, RowOutcome } from './import-stories.ts';

/** The report in words, for whoever ran the import: counts first, then every row that was not simply taken. */
export const importReportText = (report: ImportReport): string => {
  const { counts, dryRun, round } = report;
  const lines = [
    `${report.file}: ${counts.rows} rows, read as ${report.encoding} with "${report.delimiter}" between cells.`,
    `${dryRun ? 'Would be taken in' : 'Taken in'}: ${counts.stored}. Known already: ${counts.known}. Refused: ${counts.refused}.`,
  ];
  if (round)
    lines.push(
      `Round: ${round.name} (${round.id})${round.made ? (dryRun ? ', to be made' : ', made') : ''}.`,
    );
  if (dryRun) lines.push('This was a dry run: nothing was written.');
  return [...lines, ...report.rows.filter(({ status }) => status !== 'stored').map(lineOf), ''].join('\n');
};

const lineOf = ({ line, number, status, reason }: RowOutcome): string => {
  const which = number === null ? `line ${line}` : `line ${line} (number ${number})`;
  return `  ${which}: ${status === 'known' ? 'known already' : `refused, ${reason ? sentences[reason] : ''}`}`;
};

const sentences: Record<NonNullable<RowOutcome['reason']>, string> = {
  'unclosed-quote': 'a quotation mark is opened and not closed',
  'too-few-cells': 'it has fewer cells than the header',
  'too-many-cells': 'it has more cells than the header: is a comma missing its quotation marks?',
  empty: 'the story is empty',
  'too-long': 'the story is longer than 60,000 characters',
  date: 'the date is not a day like 2026-11-22 or 22-11-2026',
  language: 'the language is not one of nl, ar',
  neighbourhood: 'the name of the neighbourhood is longer than 80 characters',
  'consent-refused': 'consent was refused',
  'consent-unclear': 'consent is neither yes nor no',
  'no-consent': 'consent was refused',
  'unknown-neighbourhood': 'the neighbourhood is not one of the round',
};
