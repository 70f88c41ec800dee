import type { Kysely } from 'kysely';

/** Which generations of keys the server has had. The organisation is the one that runs it; the keys are for all. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('keyGeneration')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('organisationId', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('sealing', 'text', (column) => column.notNull().unique())
    .addColumn('receipts', 'text', (column) => column.notNull())
    .addColumn('root', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('retiredAt', 'text')
    .addColumn('removedAt', 'text')
    .execute();
};
