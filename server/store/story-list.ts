import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import * as z from 'zod/mini';
import { type OrganisationId, type RoundId, StoryId } from '../../shared/model/ids.ts';
import { type Channel, type StoryState, StorySummary } from '../../shared/model/story.ts';
import { EXCERPT_SOURCE, excerptOf } from '../../shared/rules/story-text.ts';
import type { Meaning } from '../../shared/rules/story-meaning.ts';
import type { Db } from './act.ts';
import { Bit, EmptyForNull, json } from './column.ts';
import type { Tables } from './tables.ts';

/**
 * Which stories of a round. `theme` alone: its teller marked it, or a signal speaks of it. With `by` or `meaning`:
 * only those that the theme's indicator counts, for its teller's mark, for any signal, or under one meaning.
 */
export type StoryFilter = {
  roundId: RoundId;
  neighbourhood?: string | undefined;
  state?: StoryState | undefined;
  channel?: Channel | undefined;
  theme?: string | undefined;
  by?: 'analyst' | 'teller' | undefined;
  meaning?: Meaning | undefined;
};

const SummaryRow = z.pipe(
  z.object({
    ...z.omit(StorySummary, { excerpt: true, state: true, signalCount: true }).shape,
    neighbourhood: EmptyForNull,
    themes: json(StorySummary.shape.themes),
    fictional: Bit,
    unfinished: Bit,
    codedAt: z.nullable(z.string()),
    start: z.string(),
  }),
  z.transform(({ start, codedAt, ...row }) => ({
    ...row,
    excerpt: excerptOf(start),
    state: codedAt === null ? ('new' as const) : ('coded' as const),
  })),
);

const TotalRow = z.object({ total: z.int() });
const SignalsRow = z.object({ storyId: StoryId, signals: z.int() });

/** A page of the list, the newest first: stories with a number below `before`, at most `most`. */
export const selectStoryPage = async (
  db: Db,
  organisationId: OrganisationId,
  filter: StoryFilter,
  page: { before: number | undefined; most: number },
): Promise<StorySummary[]> => {
  const rows = await db
    .selectFrom('story')
    .select(['id', 'number', 'roundId', 'neighbourhood', 'toldOn', 'channel', 'language'])
    .select(['themes', 'feeling', 'fictional', 'unfinished', 'codedAt'])
    .select(sql<string>`substr(${sql.ref('text')}, 1, ${EXCERPT_SOURCE})`.as('start'))
    .where((story) => matches(story, organisationId, filter))
    .where((story) => (page.before === undefined ? sql<SqlBool>`true` : story('number', '<', page.before)))
    .orderBy('number', 'desc')
    .limit(page.most)
    .execute();
  const summaries = rows.map((row) => SummaryRow.parse(row));
  const signalCounts = await countSignals(
    db,
    summaries.map((summary) => summary.id),
  );
  return summaries.map((summary) => ({ ...summary, signalCount: signalCounts.get(summary.id) ?? 0 }));
};

export const countStories = async (
  db: Db,
  organisationId: OrganisationId,
  filter: StoryFilter,
): Promise<number> => {
  const row = await db
    .selectFrom('story')
    .select((story) => story.fn.countAll().as('total'))
    .where((story) => matches(story, organisationId, filter))
    .executeTakeFirstOrThrow();
  return TotalRow.parse(row).total;
};

const matches = (
  story: ExpressionBuilder<Tables, 'story'>,
  organisationId: OrganisationId,
  { roundId, neighbourhood, state, channel, theme, by, meaning }: StoryFilter,
) =>
  story.and([
    story('roundId', '=', roundId),
    story('organisationId', '=', organisationId),
    ...(neighbourhood === undefined ? [] : [story('neighbourhood', '=', neighbourhood)]),
    ...(channel === undefined ? [] : [story('channel', '=', channel)]),
    ...(state === undefined ? [] : [story('codedAt', state === 'coded' ? 'is not' : 'is', null)]),
    ...(theme === undefined ? [] : [touches(story, theme, { by, meaning })]),
    // Every story that is kept allows analysis, so that the coded ones are those that count.
    ...(by === undefined && meaning === undefined ? [] : [story('codedAt', 'is not', null)]),
  ]);

const touches = (
  story: ExpressionBuilder<Tables, 'story'>,
  theme: string,
  { by, meaning }: Pick<StoryFilter, 'by' | 'meaning'>,
) =>
  story.exists(
    story
      .selectFrom('storyTheme')
      .select('storyTheme.theme')
      .whereRef('storyTheme.storyId', '=', 'story.id')
      .where('storyTheme.theme', '=', theme)
      .$if(by === 'analyst', (query) => query.where('storyTheme.meaning', 'is not', null))
      .$if(by === 'teller', (query) => query.where('storyTheme.byTeller', '=', 1))
      .$if(meaning !== undefined, (query) => query.where('storyTheme.meaning', '=', meaning ?? null)),
  );

const countSignals = async (db: Db, storyIds: readonly StoryId[]): Promise<Map<StoryId, number>> => {
  if (storyIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('signal')
    .select((signal) => ['storyId', signal.fn.countAll().as('signals')])
    .where('storyId', 'in', storyIds)
    .where('removedAt', 'is', null)
    .groupBy('storyId')
    .execute();
  return new Map(rows.map((row) => SignalsRow.parse(row)).map(({ storyId, signals }) => [storyId, signals]));
};
