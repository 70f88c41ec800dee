import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readCsv } from '../formats/csv.ts';
import { findStoryColumns, type ColumnFault, type StoryColumns } from '../formats/story-columns.ts';
import { readStoryRow, type ReadRow } from '../formats/story-row.ts';
import { type Encoding, readText } from '../formats/text-file.ts';
import { errorCode, Refusal } from '../store/refusal.ts';

export type StoryFile = {
  name: string;
  encoding: Encoding;
  delimiter: string;
  columns: StoryColumns;
  rows: ReadRow[];
};

/** Reads a file with stories; throws a Refusal that says what is wrong with it as a whole. */
export const readStoryFile = async (path: string, mapping: StoryColumns): Promise<StoryFile> => {
  const name = basename(path);
  const file = readText(await bytesOf(path));
  if (!file.ok) {
    throw new Refusal(
      file.reason === 'empty'
        ? `${name} is empty. Save the sheet as CSV again and see that it has rows.`
        : `${name} is not a text file, whatever its name says. Save the sheet as "CSV UTF-8" and import that.`,
    );
  }
  const { header, delimiter, rows } = readCsv(file.text);
  const found = findStoryColumns(header, mapping);
  if (!found.ok) throw new Refusal(`${name}: ${sentenceOf(found.fault, header)}`);
  if (rows.length === 0) throw new Refusal(`${name} has a header and no rows under it.`);
  const { columns } = found;
  return {
    name,
    encoding: file.encoding,
    delimiter,
    columns,
    rows: rows.map((row) => readStoryRow(columns, row)),
  };
};

const bytesOf = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (error) {
    const why =
      errorCode(error) === 'ENOENT' ? 'there is no such file' : (errorCode(error) ?? 'it cannot be read');
    throw new Refusal(`${path}: ${why}.`, { cause: error });
  }
};

const sentenceOf = (fault: ColumnFault, header: readonly string[]): string => {
  const has = `It has the columns ${header.map((name) => `"${name}"`).join(', ')}.`;
  switch (fault.kind) {
    case 'no-text':
      return `no column holds the story. ${has} Name the one that does: --map text="COLUMN".`;
    case 'unknown-column':
      return `there is no column "${fault.column}". ${has}`;
    case 'two-columns':
      return (
        `"${fault.columns[0]}" and "${fault.columns[1]}" both look like the ${fault.field}. ` +
        `Say which: --map ${fault.field}="${fault.columns[0]}".`
      );
  }
};
