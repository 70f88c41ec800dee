import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

export type PostgresOptions = {
  databaseUrl: string;
  /** What this pool's sessions are set to before their first query. */
  settings: Readonly<Record<string, string>>;
  connections: number;
};

/** A pool of sessions; nothing is connected before the first query. */
export const kyselyOver = <T>({ databaseUrl, settings, connections }: PostgresOptions): Kysely<T> => {
  const statements = Object.entries(settings)
    .map(([name, value]) => `set ${name} = '${value}'`)
    .join('; ');
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: connections,
    connectionTimeoutMillis: 10_000,
    application_name: 'meevertellen',
    types: { getTypeParser },
    // Here, and not by Kysely's `onCreateConnection`: a session that ends at this gives its place in the pool back.
    verify: (client, done) => client.query(statements, (error) => done(error)),
  });
  // An idle session that the server ends is no fault: the pool takes it out, the next query gets another.
  pool.on('error', () => undefined);
  // One that ends while it is in use rejects its query; without a listener it would end this process as well.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<T>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });
};

/** count() is an int8 and sum() of one is a numeric: numbers here, as SQLite gives them. Ours stay below 2^53. */
const asNumber: readonly number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC];

const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  asNumber.includes(oid) && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format);
