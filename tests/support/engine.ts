import { startPostgres } from './postgres.ts';

/**
 * Vitest global set-up of every suite that needs a database.
 * With `TEST_ENGINE=postgres` a server stands ready at `TEST_DATABASE_URL`: the one given, or one of our own.
 */
export default async function prepareEngine(): Promise<(() => Promise<void>) | undefined> {
  const engine = process.env['TEST_ENGINE'] ?? 'sqlite';
  if (engine === 'sqlite') return undefined;
  if (engine !== 'postgres') throw new Error(`TEST_ENGINE is "${engine}"; it can be sqlite or postgres`);
  if (process.env['TEST_DATABASE_URL']) return undefined;

  const postgres = await startPostgres();
  process.env['TEST_DATABASE_URL'] = postgres.url;
  return async () => {
    delete process.env['TEST_DATABASE_URL'];
    await postgres.stop();
  };
}
