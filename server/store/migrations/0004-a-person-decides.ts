import type { Kysely } from 'kysely';

/** Why a tablet was revoked, and by whom. */
const extendTablets = async (db: Kysely<unknown>) => {
  await db.schema.alterTable('tablet').addColumn('revokedReason', 'text').execute();
  await db.schema.alterTable('tablet').addColumn('revokedBy', 'text').execute();
};

/** What a coordinator has to see before deciding, and what is left of a decision. */
const extendSetAside = async (db: Kysely<unknown>) => {
  for (const name of ['eventId', 'sealHash', 'previousHash', 'sentAt', 'becameId', 'acknowledgement']) {
    await db.schema.alterTable('setAside').addColumn(name, 'text').execute();
  }
  for (const name of ['vouched', 'undoable']) {
    await db.schema
      .alterTable('setAside')
      .addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  }
  await db.schema
    .createIndex('setAsideList')
    .on('setAside')
    .columns(['organisationId', 'decision', 'id'])
    .execute();
};

/** Room for what a person decides: that a tablet is revoked, and what becomes of what was set aside. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await extendTablets(db);
  await extendSetAside(db);
};
