import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Client } from 'pg';
import * as z from 'zod/mini';
import type { Where } from '../raw-database.ts';
import type { Found } from './judge.ts';
import { printOf } from './ledger.ts';

/** Looks in a server's store past all code of the product, as often as there is something to judge. */
export interface StoreEye {
  /** The rows of these stories, and of any that has one of these texts; each with what it says. */
  rows(storyIds: readonly string[], texts: readonly string[]): Promise<Found[]>;
  close(): Promise<void>;
}

const json = z.pipe(
  z.string(),
  z.transform((text): unknown => JSON.parse(text)),
);
const Row = z.object({
  id: z.string(),
  language: z.string(),
  text: z.string(),
  themes: z.pipe(json, z.array(z.string())),
  feeling: z.nullable(z.number()),
  answers: z.pipe(json, z.record(z.string(), z.string())),
  consent: z.pipe(
    json,
    z.object({ decisions: z.array(z.object({ purpose: z.string(), given: z.boolean() })) }),
  ),
});

const columns = 'id, language, text, themes, feeling, answers, consent';

const found = (row: unknown): Found => {
  const { id, consent, ...told } = Row.parse(row);
  const decisions = Object.fromEntries(consent.decisions.map(({ purpose, given }) => [purpose, given]));
  return { storyId: id, print: printOf({ ...told, decisions }) };
};

export const openEye = (where: Where): Promise<StoreEye> =>
  where.url === null ? eyeOnSqlite(where.dataDir) : eyeOnPostgres(where.url);

const eyeOnSqlite = async (dataDir: string): Promise<StoreEye> => {
  const database = new Sqlite(join(dataDir, 'meevertellen.sqlite'), { fileMustExist: true });
  const ask = database.prepare(
    `select ${columns} from story where id in (select value from json_each(?)) or text in (select value from json_each(?))`,
  );
  return {
    rows: async (storyIds, texts) => ask.all(JSON.stringify(storyIds), JSON.stringify(texts)).map(found),
    close: async () => void database.close(),
  };
};

const eyeOnPostgres = async (url: string): Promise<StoreEye> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  return {
    rows: async (storyIds, texts) => {
      const question = `select ${columns} from story where id = any($1) or text = any($2)`;
      return (await client.query<object>(question, [storyIds, texts])).rows.map(found);
    },
    close: () => client.end(),
  };
};
