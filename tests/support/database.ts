import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

export type Engine = 'sqlite' | 'postgres';

export interface TestDatabase {
  engine: Engine;
  /** What `DATABASE_URL` would hold; null is the embedded engine. */
  url: string | null;
  /** An empty folder of this test's own: the SQLite file, media, keys. */
  dataDir: string;
  /** Removes database and folder. Close the store first. */
  drop(): Promise<void>;
}

/** The engine this run of the suite is about. */
export function testEngine(): Engine {
  return process.env['TEST_ENGINE'] === 'postgres' ? 'postgres' : 'sqlite';
}

/** A new, empty database that no other test sees, on the engine named by `TEST_ENGINE` (default sqlite). */
export async function freshDatabase(): Promise<TestDatabase> {
  const engine = testEngine();
  const dataDir = await mkdtemp(join(tmpdir(), 'meevertellen-test-'));
  const removeDataDir = () => rm(dataDir, { recursive: true, force: true });
  if (engine === 'sqlite') return { engine, url: null, dataDir, drop: removeDataDir };

  const name = `test_${randomBytes(8).toString('hex')}`;
  // template0: a database on a server we were given may have a template1 that holds somebody's tables.
  await administer(`create database ${name} template template0 encoding 'UTF8'`);
  return {
    engine,
    url: urlOf(name),
    dataDir,
    drop: async () => {
      await administer(`drop database if exists ${name} with (force)`);
      await removeDataDir();
    },
  };
}

/** A statement of PostgreSQL that is about whole databases. */
export async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

function serverUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('TEST_ENGINE=postgres needs the suite set-up in tests/support/engine.ts');
  return url;
}
