import { createHash } from 'node:crypto';
import { Language } from '../../shared/model/language.ts';
import { CalendarDate } from '../../shared/model/moment.ts';
import { Neighbourhood } from '../../shared/model/round.ts';
import { storyText } from '../../shared/rules/story-text.ts';
import type { CsvFault, CsvRow } from './csv.ts';
import type { StoryColumns, StoryField } from './story-columns.ts';

/** A row of a file as a story: nothing in it is the teller's own signification. */
export type StoryRow = {
  line: number;
  number: string | null;
  sourceKey: string;
  source: string | null;
  text: string;
  sourceThemes: string[];
  neighbourhood: string | null;
  toldOn: CalendarDate | null;
  language: Language | undefined;
};

export type RowFault =
  CsvFault | 'empty' | 'date' | 'language' | 'neighbourhood' | 'consent-refused' | 'consent-unclear';
export type ReadRow =
  { ok: true; row: StoryRow } | { ok: false; line: number; number: string | null; fault: RowFault };

/**
 * Reads a row. It is itself by its source and number, else by its content (design, fixed points). A file cannot
 * show in which words somebody agreed: a yes stays an unknown basis; a no is obeyed.
 */
export const readStoryRow = (columns: StoryColumns, { line, fault, cells }: CsvRow): ReadRow => {
  const cell = (field: StoryField): string => storyText(cells[columns[field] ?? ''] ?? '').trim();
  const number = cell('number') || null;
  const refuse = (found: RowFault): ReadRow => ({ ok: false, line, number, fault: found });
  if (fault) return refuse(fault);
  const text = cell('text');
  if (text === '') return refuse('empty');
  const consent = consentFault(cell('consent'));
  if (consent) return refuse(consent);
  const toldOn = dayOf(cell('date'));
  if (toldOn === undefined) return refuse('date');
  const language = Language.safeParse(cell('language').toLowerCase() || 'nl');
  if (!language.success) return refuse('language');
  const neighbourhood = cell('neighbourhood') || null;
  if (neighbourhood !== null && !Neighbourhood.safeParse(neighbourhood).success)
    return refuse('neighbourhood');
  const source = cell('source') || null;
  const row = {
    line,
    number,
    source,
    text,
    toldOn,
    language: language.data,
    sourceKey: sourceKeyOf(source, number, text),
    sourceThemes: cell('theme')
      .split(/[,;|]/)
      .map((theme) => theme.trim())
      .filter((theme) => theme !== ''),
    neighbourhood,
  };
  return { ok: true, row };
};

const sourceKeyOf = (source: string | null, number: string | null, text: string): string =>
  source !== null && number !== null
    ? `row:${digest(`${source}\n${number}`)}`
    : `text:${digest(`${source ?? ''}\n${text}`)}`;

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

const yes = ['', 'ja', 'yes', 'j', 'y', '1', 'waar', 'true', 'onbekend', 'unknown'];
const no = ['nee', 'neen', 'geen', 'no', 'n', '0', 'onwaar', 'false'];

const consentFault = (cell: string): RowFault | null => {
  const said = cell.toLowerCase();
  if (no.includes(said)) return 'consent-refused';
  return yes.includes(said) ? null : 'consent-unclear';
};

/** `2026-11-22` or, as Dutch people write it, `22-11-2026`; null when empty, undefined when it is no day. */
const dayOf = (cell: string): CalendarDate | null | undefined => {
  if (cell === '') return null;
  const dutch = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(cell);
  const iso = dutch ? `${dutch[3]}-${dutch[2]?.padStart(2, '0')}-${dutch[1]?.padStart(2, '0')}` : cell;
  const day = CalendarDate.safeParse(iso);
  return day.success ? day.data : undefined;
};
