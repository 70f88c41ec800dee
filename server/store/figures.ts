import * as z from 'zod/mini';
import { type OrganisationId, RoundId } from '../../shared/model/ids.ts';
import type { ThemeCounts } from '../../shared/rules/figures.ts';
import type { Db } from './act.ts';

/** Stories of a round, or of one neighbourhood of it: how many came in, how many count, and that per theme. */
export type RoundFigures = { received: number; coded: number; themes: Map<string, ThemeCounts> };

type Place = { organisationId: OrganisationId; roundId: RoundId; neighbourhood: string };
export type TallyChange = Place & { received: number; coded: number };
export type ThemeTallyChange = Place & ThemeCounts & { theme: string };

const Sum = z.pipe(
  z.nullable(z.number()),
  z.transform((sum) => sum ?? 0),
);
const TallyRow = z.object({ received: Sum, coded: Sum });
const RoundTallyRow = z.object({ roundId: RoundId, ...TallyRow.shape });
const ThemeRow = z.object({
  theme: z.string(),
  helping: Sum,
  mixed: Sum,
  neutral: Sum,
  hindering: Sum,
  tellers: Sum,
});

/** `neighbourhood` null is the whole round. */
export const selectFigures = async (
  db: Db,
  roundId: RoundId,
  neighbourhood: string | null,
): Promise<RoundFigures> => {
  let places = db.selectFrom('tally').where('roundId', '=', roundId);
  let themes = db.selectFrom('themeTally').where('roundId', '=', roundId);
  if (neighbourhood !== null) {
    places = places.where('neighbourhood', '=', neighbourhood);
    themes = themes.where('neighbourhood', '=', neighbourhood);
  }
  const [tally, themeRows] = await Promise.all([
    places
      .select((row) => [row.fn.sum('received').as('received'), row.fn.sum('coded').as('coded')])
      .executeTakeFirstOrThrow(),
    themes
      .select((row) => [
        'theme',
        row.fn.sum('helping').as('helping'),
        row.fn.sum('mixed').as('mixed'),
        row.fn.sum('neutral').as('neutral'),
        row.fn.sum('hindering').as('hindering'),
        row.fn.sum('tellers').as('tellers'),
      ])
      .groupBy('theme')
      .execute(),
  ]);
  const parsed = themeRows.map((row) => ThemeRow.parse(row));
  return {
    ...TallyRow.parse(tally),
    themes: new Map(parsed.map(({ theme, ...counts }) => [theme, counts])),
  };
};

/** How many stories came in and how many count, of every round. */
export const selectRoundTallies = async (
  db: Db,
  organisationId: OrganisationId,
): Promise<Map<RoundId, { received: number; coded: number }>> => {
  const rows = await db
    .selectFrom('tally')
    .select((row) => ['roundId', row.fn.sum('received').as('received'), row.fn.sum('coded').as('coded')])
    .where('organisationId', '=', organisationId)
    .groupBy('roundId')
    .execute();
  return new Map(
    rows.map((row) => RoundTallyRow.parse(row)).map(({ roundId, ...tally }) => [roundId, tally]),
  );
};

/** Adds to the figures of these places; each place stands in the list once. */
export const addToTallies = async (db: Db, changes: readonly TallyChange[]): Promise<void> => {
  if (changes.length === 0) return;
  await db
    .insertInto('tally')
    .values([...changes])
    .onConflict((conflict) =>
      conflict.columns(['roundId', 'neighbourhood']).doUpdateSet((row) => ({
        received: row('tally.received', '+', row.ref('excluded.received')),
        coded: row('tally.coded', '+', row.ref('excluded.coded')),
      })),
    )
    .execute();
};

/** The same per theme; each place and theme stands in the list once. */
export const addToThemeTallies = async (db: Db, changes: readonly ThemeTallyChange[]): Promise<void> => {
  if (changes.length === 0) return;
  await db
    .insertInto('themeTally')
    .values([...changes])
    .onConflict((conflict) =>
      conflict.columns(['roundId', 'neighbourhood', 'theme']).doUpdateSet((row) => ({
        helping: row('themeTally.helping', '+', row.ref('excluded.helping')),
        mixed: row('themeTally.mixed', '+', row.ref('excluded.mixed')),
        neutral: row('themeTally.neutral', '+', row.ref('excluded.neutral')),
        hindering: row('themeTally.hindering', '+', row.ref('excluded.hindering')),
        tellers: row('themeTally.tellers', '+', row.ref('excluded.tellers')),
      })),
    )
    .execute();
};
