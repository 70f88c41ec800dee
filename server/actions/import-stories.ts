import type { Consent } from '../../shared/model/consent.ts';
import { type OrganisationId, type RoundId, StoryId } from '../../shared/model/ids.ts';
import type { Language } from '../../shared/model/language.ts';
import type { CalendarDate } from '../../shared/model/moment.ts';
import { STORY_MAX_LENGTH } from '../../shared/model/telling.ts';
import { mayUse } from '../../shared/rules/consent.ts';
import { storyText } from '../../shared/rules/story-text.ts';
import type { Act, Db } from '../store/act.ts';
import { type OwnRound, selectRound } from '../store/round.ts';
import { selectKnownSourceKeys } from '../store/story.ts';
import { addStories } from './add-stories.ts';
import { asStaff } from './as-staff.ts';

/** The most rows of one act: a statement has its bound on values, and a transaction should be short. */
export const IMPORT_MAX_ROWS = 500;

/** A row of a file, read. `sourceThemes` are the source's labels, not what a teller marked (design, part 4). */
export type ImportRow = {
  /** What makes the row itself: its source and number, else its content. */
  sourceKey: string;
  source: string | null;
  text: string;
  sourceThemes: string[];
  neighbourhood: string | null;
  toldOn: CalendarDate | null;
  consent: Consent;
  language?: Language;
};

export type ImportRefusal = 'empty' | 'too-long' | 'unknown-neighbourhood' | 'no-consent';

export type ImportOutcome =
  { status: 'stored'; storyId: StoryId } | { status: 'known' } | { status: 'refused'; reason: ImportRefusal };

export type ImportStoriesInput = { roundId: RoundId; rows: readonly ImportRow[] };

/** Takes rows in as stories of a round; an outcome for each, in their order. Again gives no doubles. */
export const importStories: Act<ImportStoriesInput, ImportOutcome[]> = async (
  { db, now, newId, actor },
  input,
) => {
  const { organisationId } = asStaff(actor);
  const { roundId } = input;
  const rows = input.rows.map(asKept);
  if (rows.length > IMPORT_MAX_ROWS) throw new RangeError(`${IMPORT_MAX_ROWS} rows are imported at once`);
  const round = await selectRound(db, organisationId, roundId);
  const verdicts = await judgeRows(db, organisationId, round.neighbourhoods, rows);
  const stored: { row: ImportRow; id: StoryId }[] = [];
  const outcomes = rows.map((row, index): ImportOutcome => {
    const verdict = verdicts[index];
    if (verdict !== undefined && verdict.status !== 'new') return verdict;
    const id = StoryId.parse(newId());
    stored.push({ row, id });
    return { status: 'stored', storyId: id };
  });
  await addStories(
    db,
    organisationId,
    stored.map(({ row, id }) => ({ ...storyOf(row, round), id, receivedAt: now })),
  );
  const details = { stored: stored.length, rows: rows.length };
  const audit = { organisationId, subjectKind: 'round', subjectId: roundId, details };
  return { answer: outcomes, audit: stored.length === 0 ? null : audit };
};

export type RowVerdict = { status: 'new' } | Exclude<ImportOutcome, { status: 'stored' }>;

/**
 * What an import would do with each row; writes nothing. `neighbourhoods` are those of the round, or null where
 * the round is still to be made.
 */
export const judgeRows = async (
  db: Db,
  organisationId: OrganisationId,
  neighbourhoods: readonly string[] | null,
  rows: readonly ImportRow[],
): Promise<RowVerdict[]> => {
  const kept = rows.map(asKept);
  const seen = new Set<string>();
  for (let from = 0; from < kept.length; from += IMPORT_MAX_ROWS) {
    const keys = kept.slice(from, from + IMPORT_MAX_ROWS).map((row) => row.sourceKey);
    for (const known of await selectKnownSourceKeys(db, organisationId, keys)) seen.add(known);
  }
  return kept.map((row) => {
    const reason = refusalOf(row, neighbourhoods);
    if (reason !== null) return { status: 'refused', reason };
    if (seen.has(row.sourceKey)) return { status: 'known' };
    seen.add(row.sourceKey);
    return { status: 'new' };
  });
};

/** The row in texts that every store keeps alike; doing it twice changes nothing. */
const asKept = (row: ImportRow): ImportRow => ({
  ...row,
  sourceKey: storyText(row.sourceKey),
  source: row.source === null ? null : storyText(row.source),
  text: storyText(row.text),
});

const refusalOf = (row: ImportRow, neighbourhoods: readonly string[] | null): ImportRefusal | null => {
  if (row.text.trim() === '') return 'empty';
  if (row.text.length > STORY_MAX_LENGTH) return 'too-long';
  if (row.neighbourhood !== null && neighbourhoods?.includes(row.neighbourhood) === false)
    return 'unknown-neighbourhood';
  return mayUse(row.consent, 'analysis').ok ? null : 'no-consent';
};

const storyOf = (row: ImportRow, round: OwnRound) => ({
  roundId: round.id,
  eventId: null,
  neighbourhood: row.neighbourhood,
  channel: 'import' as const,
  language: row.language ?? 'nl',
  text: row.text,
  themes: [],
  sourceThemes: row.sourceThemes,
  source: row.source,
  sourceKey: row.sourceKey,
  feeling: null,
  answers: {},
  consent: row.consent,
  toldOn: row.toldOn,
  fictional: round.fictional,
  unfinished: false,
});
