import type { Kysely } from 'kysely';

/** Why a file of a story was refused: its device and an analyst are told. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('attachment').addColumn('refusal', 'text').execute();
};
