import Papa from 'papaparse';

/** A row under its header. `line` counts from 1, where the row begins in the file: the header is line 1. */
export type CsvRow = { line: number; fault: CsvFault | null; cells: Readonly<Record<string, string>> };
export type CsvFault = 'unclosed-quote' | 'too-few-cells' | 'too-many-cells';

export type CsvTable = { header: string[]; delimiter: string; rows: CsvRow[] };

/**
 * Reads comma-separated values (RFC 4180) as spreadsheets write them: the delimiter is found out, quoted cells may
 * hold newlines, empty lines are passed over. A row that does not fit the header is kept with its fault.
 */
export const readCsv = (text: string): CsvTable => {
  const delimiter = delimiterOf(text);
  const table: CsvTable = { header: [], delimiter, rows: [] };
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors, meta }) => {
      const began = line + leadingNewlines(text.slice(read, meta.cursor));
      line += newlinesIn(text.slice(read, meta.cursor));
      read = meta.cursor;
      if (data.every((cell) => cell.trim() === '')) return;
      if (table.header.length === 0) {
        table.header = data.map((cell) => cell.trim());
      } else {
        table.rows.push(rowOf(table.header, { data, line: began, unclosed: errors.length > 0 }));
      }
    },
  });
  return table;
};

/** The one that parts the header into most cells: its names seldom hold one, while stories do. */
const delimiterOf = (text: string): string => {
  const width = (delimiter: string): number =>
    Papa.parse<string[]>(text, { delimiter, preview: 1, skipEmptyLines: 'greedy' }).data[0]?.length ?? 0;
  return [',', ';', '\t', '|'].reduce((best, next) => (width(next) > width(best) ? next : best));
};

const rowOf = (header: string[], row: { data: string[]; line: number; unclosed: boolean }): CsvRow => ({
  line: row.line,
  fault: faultOf(header.length, row),
  cells: Object.fromEntries(header.map((name, index) => [name, row.data[index] ?? ''])),
});

const faultOf = (
  width: number,
  { data, unclosed }: { data: string[]; unclosed: boolean },
): CsvFault | null => {
  if (unclosed) return 'unclosed-quote';
  if (data.length < width) return 'too-few-cells';
  return data.slice(width).some((cell) => cell.trim() !== '') ? 'too-many-cells' : null;
};

/** A newline is one character or two. */
const newlinesIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;
const leadingNewlines = (text: string): number => newlinesIn(/^[\r\n]*/.exec(text)?.[0] ?? '');
