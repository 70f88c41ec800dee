import * as z from 'zod/mini';
import type { OrganisationId } from '../../shared/model/ids.ts';
import { Organisation } from '../../shared/model/organisation.ts';
import type { Instant } from '../../shared/model/moment.ts';
import { Problem } from '../../shared/api/problem.ts';
import type { Db } from './act.ts';
import { Bit, toBit } from './column.ts';

const Row = z.object({ ...Organisation.shape, fictional: Bit });

const columns = ['id', 'name', 'epoch', 'fictional'] as const;

export const selectOrganisation = async (db: Db, id: OrganisationId): Promise<Organisation> => {
  const row = await db.selectFrom('organisation').select(columns).where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return Row.parse(row);
};

/** The organisation that runs this server: the one that was founded first. Null in a store that is still empty. */
export const selectOptionalHomeOrganisation = async (db: Db): Promise<Organisation | null> => {
  const row = await db
    .selectFrom('organisation')
    .select(columns)
    .orderBy('createdAt')
    .orderBy('id')
    .executeTakeFirst();
  return row === undefined ? null : Row.parse(row);
};

/** As above, where there must be one: the server founds it before it listens. */
export const selectHomeOrganisation = async (db: Db): Promise<Organisation> => {
  const organisation = await selectOptionalHomeOrganisation(db);
  if (organisation === null) throw new Problem('not-found');
  return organisation;
};

export const insertOrganisation = async (
  db: Db,
  { id, name, epoch, fictional }: Organisation,
  createdAt: Instant,
): Promise<void> => {
  await db
    .insertInto('organisation')
    .values({ id, name, epoch, fictional: toBit(fictional), createdAt })
    .execute();
};

export const updateEpoch = async (db: Db, id: OrganisationId, epoch: string): Promise<void> => {
  await db.updateTable('organisation').set({ epoch }).where('id', '=', id).execute();
};
