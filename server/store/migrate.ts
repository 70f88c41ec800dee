import { sql, Migrator, type Kysely } from 'kysely';
import type { Engine } from './engine.ts';
import { migrations as released, type Migrations } from './migrations/migrations.ts';
import { Refusal } from './refusal.ts';

/**
 * Brings the database to this program's shape, all or nothing; safe when two servers do it at the same moment
 * (PostgreSQL: Kysely's advisory lock; SQLite: its one write lock). A database that a newer program made is
 * refused: an older one cannot know what it would spoil.
 */
export const migrate = async (
  db: Kysely<unknown>,
  engine: Engine,
  migrations: Migrations = released,
): Promise<void> => {
  await refuseNewerShape(db, migrations);
  const provider = {
    getMigrations: async () =>
      Object.fromEntries(
        Object.entries(migrations).map(([name, { up }]) => [
          name,
          { up: (inside: Kysely<unknown>) => up(inside, engine) },
        ]),
      ),
  };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error('the migration failed', { cause: error });
};

const refuseNewerShape = async (db: Kysely<unknown>, migrations: Migrations): Promise<void> => {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const unknown = rows.find(({ name }) => !(name in migrations));
  if (unknown === undefined) return;
  throw new Refusal(
    `The database was made by a newer version of Meevertellen (it has "${unknown.name}"): install that version.`,
  );
};
