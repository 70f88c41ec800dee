import * as z from 'zod/mini';
import { Code } from '../../shared/model/code.ts';
import { type CodeId, OrganisationId, type RoundId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import type { Db } from './act.ts';
import { byName } from './by-name.ts';

/** A code with whose it is. */
export type OwnCode = Code & { organisationId: OrganisationId };

const CodeRow = z.object({ ...Code.shape, organisationId: OrganisationId });

const columns = ['id', 'organisationId', 'roundId', 'name', 'definition', 'theme'] as const;

/** How many were put in: a code whose id, or whose name within its round, was there already is left out. */
export const insertCodes = async (db: Db, codes: readonly OwnCode[], addedAt: Instant): Promise<number> => {
  if (codes.length === 0) return 0;
  const inserted = await db
    .insertInto('code')
    .values(codes.map((code) => ({ ...code, addedAt })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return inserted.length;
};

export const selectOptionalCode = async (
  db: Db,
  organisationId: OrganisationId,
  id: CodeId,
): Promise<OwnCode | undefined> => {
  const row = await db
    .selectFrom('code')
    .select(columns)
    .where('id', '=', id)
    .where('organisationId', '=', organisationId)
    .executeTakeFirst();
  return row && CodeRow.parse(row);
};

/** The codes of a round by name. */
export const selectCodes = async (db: Db, roundId: RoundId): Promise<OwnCode[]> => {
  const rows = await db.selectFrom('code').select(columns).where('roundId', '=', roundId).execute();
  return rows.map((row) => CodeRow.parse(row)).sort(byName);
};
