import * as z from 'zod/mini';
import { Problem } from '../../shared/api/problem.ts';
import { OrganisationId, type RoundId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import { Round } from '../../shared/model/round.ts';
import type { Db } from './act.ts';
import { Bit, json, toBit } from './column.ts';

/** A round with whose it is. */
export type OwnRound = Round & { organisationId: OrganisationId };

const RoundRow = z.object({
  ...Round.shape,
  organisationId: OrganisationId,
  neighbourhoods: json(Round.shape.neighbourhoods),
  fictional: Bit,
});

const NumbersRow = z.object({ lastNumber: z.int() });

/** All but the moment it was opened and its counter of numbers, which no reader asks for. */
const columns = [
  'id',
  'organisationId',
  'name',
  'frameworkKey',
  'frameworkVersion',
  'questionnaireKey',
  'questionnaireVersion',
  'consentVersion',
  'opensOn',
  'closesOn',
  'neighbourhoods',
  'fictional',
] as const;

/** False when a round of that id was there already. */
export const insertRound = async (db: Db, round: OwnRound, openedAt: Instant): Promise<boolean> => {
  const inserted = await db
    .insertInto('round')
    .values({
      ...round,
      neighbourhoods: JSON.stringify(round.neighbourhoods),
      fictional: toBit(round.fictional),
      openedAt,
      lastNumber: 0,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
};

export const selectRound = async (db: Db, organisationId: OrganisationId, id: RoundId): Promise<OwnRound> => {
  const round = await selectOptionalRound(db, organisationId, id);
  if (!round) throw new Problem('not-found');
  return round;
};

export const selectOptionalRound = async (
  db: Db,
  organisationId: OrganisationId,
  id: RoundId,
): Promise<OwnRound | undefined> => {
  const row = await db
    .selectFrom('round')
    .select(columns)
    .where('id', '=', id)
    .where('organisationId', '=', organisationId)
    .executeTakeFirst();
  return row && RoundRow.parse(row);
};

/** Those that exist of these, in no order. */
export const selectRoundsById = async (
  db: Db,
  organisationId: OrganisationId,
  ids: readonly RoundId[],
): Promise<OwnRound[]> => {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('round')
    .select(columns)
    .where('id', 'in', ids)
    .where('organisationId', '=', organisationId)
    .execute();
  return rows.map((row) => RoundRow.parse(row));
};

/** All rounds, the one that began last first. */
export const selectRounds = async (db: Db, organisationId: OrganisationId): Promise<OwnRound[]> => {
  const rows = await db
    .selectFrom('round')
    .select(columns)
    .where('organisationId', '=', organisationId)
    .orderBy('opensOn', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => RoundRow.parse(row));
};

/** Takes the next `count` numbers of a round; returns the first of them. */
export const takeNumbers = async (db: Db, id: RoundId, count: number): Promise<number> => {
  const row = await db
    .updateTable('round')
    .set((round) => ({ lastNumber: round('lastNumber', '+', count) }))
    .where('id', '=', id)
    .returning('lastNumber')
    .executeTakeFirstOrThrow();
  return NumbersRow.parse(row).lastNumber - count + 1;
};
