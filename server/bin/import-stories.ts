import { RoundId } from '../../shared/model/ids.ts';
import type { Actor } from '../../shared/model/actor.ts';
import { MAX_NEIGHBOURHOODS, type Round } from '../../shared/model/round.ts';
import { dutchDay } from '../../shared/rules/calendar.ts';
import { storyText } from '../../shared/rules/story-text.ts';
import {
  IMPORT_MAX_ROWS,
  type ImportOutcome,
  type ImportRefusal,
  type ImportRow,
  judgeRows,
  type RowVerdict,
} from '../actions/import-stories.ts';
import type { Service } from '../actions/service.ts';
import type { RowFault, StoryRow } from '../formats/story-row.ts';
import { Refusal } from '../store/refusal.ts';
import { type OwnRound, selectOptionalRound, selectRounds } from '../store/round.ts';
import type { StoryFile } from './story-file.ts';

type StaffActor = Extract<Actor, { kind: 'staff' }>;

export type ImportOptions = {
  roundId: RoundId | null;
  frameworkKey: string;
  dryRun: boolean;
  progress: (done: number, of: number) => void;
};

/** What became of a row: `stored`, `known` from an earlier time, or `refused` with the reason. */
export type RowOutcome = {
  line: number;
  number: string | null;
  status: 'stored' | 'known' | 'refused';
  reason?: RowFault | ImportRefusal;
};

export type ImportReport = {
  file: string;
  encoding: string;
  delimiter: string;
  columns: StoryFile['columns'];
  dryRun: boolean;
  /** Null where nothing was new, so that no round was needed. */
  round: { id: RoundId; name: string; made: boolean } | null;
  counts: { rows: number; stored: number; known: number; refused: number };
  rows: RowOutcome[];
};

/** Where a round is made for a file that names no neighbourhood, it has this one. */
const WHOLE_MUNICIPALITY = 'Hele gemeente';

/**
 * Takes a file's stories into a round. Good rows are kept when others are refused; a row that came in before is
 * recognised. A dry run says what would happen and writes nothing.
 */
export const importStoriesFrom = async (
  service: Service,
  actor: StaffActor,
  { file, options }: { file: StoryFile; options: ImportOptions },
): Promise<ImportReport> => {
  const given = file.rows.flatMap((read) => (read.ok ? [read.row] : []));
  const existing = await roundFor(service, actor, { file, roundId: options.roundId });
  const verdicts = await judge(service, actor, { rows: given, round: existing });
  const fresh = given.filter((_, index) => verdicts[index]?.status === 'new');
  const round = fresh.length === 0 ? null : (existing ?? newRound(service, { file, rows: given, options }));
  let outcomes: (RowVerdict | ImportOutcome)[] = verdicts;
  if (round !== null && !options.dryRun) {
    if (existing === null) await service.store.run('openRound', actor, round);
    const stored = await storeRows(service, actor, { rows: fresh, round, progress: options.progress });
    // What the act says holds: somebody else may have taken the same rows in meanwhile.
    const next = stored.values();
    outcomes = verdicts.map((verdict) =>
      verdict.status === 'new' ? (next.next().value ?? verdict) : verdict,
    );
  }
  const rows = outcomesOf(file, outcomes);
  return {
    file: file.name,
    encoding: file.encoding,
    delimiter: file.delimiter,
    columns: file.columns,
    dryRun: options.dryRun,
    round: round && { id: round.id, name: round.name, made: existing === null },
    counts: {
      rows: rows.length,
      stored: countOf(rows, 'stored'),
      known: countOf(rows, 'known'),
      refused: countOf(rows, 'refused'),
    },
    rows,
  };
};

/** The round that was named, or the one that an earlier import of this file made. */
const roundFor = async (
  { store }: Service,
  { organisationId }: StaffActor,
  { file, roundId }: { file: StoryFile; roundId: RoundId | null },
): Promise<OwnRound | null> => {
  if (roundId === null) {
    const rounds = await selectRounds(store.read, organisationId);
    return rounds.find(({ name }) => name === roundNameOf(file)) ?? null;
  }
  const round = await selectOptionalRound(store.read, organisationId, roundId);
  if (!round) throw new Refusal(`There is no round ${roundId}. Leave --round out, and a round is made.`);
  return round;
};

/** As a round keeps it: a file's name can be long, and macOS writes it in NFD. */
const roundNameOf = (file: StoryFile): string =>
  storyText(`Ingelezen: ${file.name}`)
    .slice(0, 80)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();

const newRound = (
  { newId, now }: Service,
  { file, rows, options }: { file: StoryFile; rows: readonly StoryRow[]; options: ImportOptions },
) => ({
  id: RoundId.parse(newId()),
  name: roundNameOf(file),
  frameworkKey: options.frameworkKey,
  opensOn: dutchDay(now()),
  closesOn: null,
  neighbourhoods: neighbourhoodsOf(file, rows),
  fictional: false,
});

const neighbourhoodsOf = (file: StoryFile, rows: readonly StoryRow[]): string[] => {
  const named = new Set(rows.flatMap(({ neighbourhood }) => neighbourhood ?? []));
  if (named.size > MAX_NEIGHBOURHOODS) {
    throw new Refusal(
      `${file.name} names ${named.size} neighbourhoods; a round has at most ${MAX_NEIGHBOURHOODS}. Split the file.`,
    );
  }
  return named.size === 0 ? [WHOLE_MUNICIPALITY] : [...named].toSorted();
};

const asImport = (row: StoryRow): ImportRow => ({
  sourceKey: row.sourceKey,
  source: row.source,
  text: row.text,
  sourceThemes: row.sourceThemes,
  neighbourhood: row.neighbourhood,
  toldOn: row.toldOn,
  language: row.language,
  consent: { basis: 'unknown' },
});

const judge = async (
  { store }: Service,
  { organisationId }: StaffActor,
  { rows, round }: { rows: readonly StoryRow[]; round: OwnRound | null },
): Promise<RowVerdict[]> =>
  judgeRows(store.read, organisationId, round?.neighbourhoods ?? null, rows.map(asImport));

const storeRows = async (
  { store }: Service,
  actor: StaffActor,
  {
    rows,
    round,
    progress,
  }: { rows: StoryRow[]; round: Pick<Round, 'id'>; progress: ImportOptions['progress'] },
): Promise<ImportOutcome[]> => {
  const outcomes: ImportOutcome[] = [];
  for (let done = 0; done < rows.length; done += IMPORT_MAX_ROWS) {
    const batch = rows.slice(done, done + IMPORT_MAX_ROWS).map(asImport);
    outcomes.push(...(await store.run('importStories', actor, { roundId: round.id, rows: batch })));
    progress(Math.min(done + IMPORT_MAX_ROWS, rows.length), rows.length);
  }
  return outcomes;
};

const outcomesOf = (file: StoryFile, outcomes: readonly (RowVerdict | ImportOutcome)[]): RowOutcome[] => {
  const next = outcomes.values();
  return file.rows.map((read): RowOutcome => {
    if (!read.ok) return { line: read.line, number: read.number, status: 'refused', reason: read.fault };
    const { line, number } = read.row;
    const outcome = next.next().value;
    if (outcome?.status === 'refused') return { line, number, status: 'refused', reason: outcome.reason };
    return { line, number, status: outcome?.status === 'known' ? 'known' : 'stored' };
  });
};

const countOf = (rows: readonly RowOutcome[], status: RowOutcome['status']): number =>
  rows.filter((row) => row.status === status).length;
