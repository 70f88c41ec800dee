/** What a column of a file with stories can be. */
export const storyFields = [
  'text',
  'number',
  'source',
  'theme',
  'neighbourhood',
  'date',
  'language',
  'consent',
] as const;
export type StoryField = (typeof storyFields)[number];

/** Which column holds which field; a field that no column holds is absent. */
export type StoryColumns = Partial<Record<StoryField, string>>;

/** Headers as municipalities write them, in lower case without accents or marks. */
const known: Record<StoryField, readonly string[]> = {
  text: ['tekst', 'verhaal', 'ervaring', 'opmerking', 'reactie', 'text', 'story'],
  number: ['nr', 'nummer', 'volgnummer', 'id', 'number'],
  source: ['bron', 'herkomst', 'source'],
  theme: ['omdenker', 'thema', 'opgave', 'doel', 'theme'],
  neighbourhood: ['wijk', 'buurt', 'neighbourhood'],
  date: ['datum', 'verteld op', 'date'],
  language: ['taal', 'language'],
  consent: ['toestemming', 'consent'],
};

export type ColumnsFound = { ok: true; columns: StoryColumns } | { ok: false; fault: ColumnFault };
export type ColumnFault =
  | { kind: 'no-text' }
  | { kind: 'unknown-column'; column: string }
  | { kind: 'two-columns'; field: StoryField; columns: [string, string] };

/**
 * Matches a file's columns by their header; `mapping` names the column of a field outright. The text is the one
 * field that must be there.
 */
export const findStoryColumns = (header: readonly string[], mapping: StoryColumns = {}): ColumnsFound => {
  const columns: StoryColumns = {};
  for (const field of storyFields) {
    const mapped = mapping[field];
    if (mapped !== undefined) {
      if (!header.includes(mapped)) return { ok: false, fault: { kind: 'unknown-column', column: mapped } };
      columns[field] = mapped;
      continue;
    }
    const taken = new Set(Object.values(mapping));
    const [first, second] = header.filter((name) => !taken.has(name) && known[field].includes(plain(name)));
    if (first !== undefined && second !== undefined) {
      return { ok: false, fault: { kind: 'two-columns', field, columns: [first, second] } };
    }
    if (first !== undefined) columns[field] = first;
  }
  return columns.text === undefined ? { ok: false, fault: { kind: 'no-text' } } : { ok: true, columns };
};

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[_\s]+/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim()
    .toLowerCase();
