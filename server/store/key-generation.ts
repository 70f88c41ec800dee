import type { OrganisationId } from '../../shared/model/ids.ts';
import { KeyGeneration } from '../../shared/model/key-generation.ts';
import type { Instant } from '../../shared/model/moment.ts';
import type { Db } from './act.ts';

const columns = ['number', 'sealing', 'receipts', 'root', 'since', 'retiredAt', 'removedAt'] as const;

/** Every generation that the server has had, the first one first. None in a store that 0.1.0 left. */
export const selectKeyGenerations = async (db: Db): Promise<KeyGeneration[]> => {
  const rows = await db.selectFrom('keyGeneration').select(columns).orderBy('number').execute();
  return rows.map((row) => KeyGeneration.parse(row));
};

export const insertKeyGeneration = async (
  db: Db,
  organisationId: OrganisationId,
  generation: KeyGeneration,
): Promise<void> => {
  await db
    .insertInto('keyGeneration')
    .values({ ...generation, organisationId })
    .execute();
};

export const updateKeysRetired = async (db: Db, number: number, retiredAt: Instant): Promise<void> => {
  await db.updateTable('keyGeneration').set({ retiredAt }).where('number', '=', number).execute();
};

export const updateKeysRemoved = async (db: Db, number: number, removedAt: Instant): Promise<void> => {
  await db.updateTable('keyGeneration').set({ removedAt }).where('number', '=', number).execute();
};
