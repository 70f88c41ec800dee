import { join } from 'node:path';
import { CamelCasePlugin, Kysely } from 'kysely';
import type { OpenedEngine } from '../opened-engine.ts';
import type { Refusal } from '../refusal.ts';
import type { Tables } from '../tables.ts';
import type { Durability } from '../durability.ts';
import { readerDialect } from './reader-dialect.ts';
import { startThread, type Thread } from '../thread.ts';
import type { WriterRequest } from './writer.ts';

/** Two, so that a slow question delays no page; each costs some 12 MB. */
const READERS = 2;

export type SqliteOptions = {
  dataDir: string;
  threads: { writer: URL; reader: URL };
  onLoss: (loss: Refusal) => void;
};

/** One file in the data folder, one thread that writes and checkpoints, and threads that only read. */
export const openSqlite = async ({ dataDir, threads, onLoss }: SqliteOptions): Promise<OpenedEngine> => {
  const workerData = { file: join(dataDir, 'meevertellen.sqlite') };
  // The writer makes and migrates the file, so it comes first; it goes last, because it tidies the journal.
  const writer = await startThread(threads.writer, { name: 'writer', workerData, onLoss });
  const askWriter = (request: WriterRequest) => writer.ask(request);
  const readers = await Promise.all(
    Array.from({ length: READERS }, () =>
      startThread(threads.reader, { name: 'reader', workerData, onLoss }),
    ),
  ).catch(async (error: unknown) => {
    await writer.stop();
    throw error;
  });
  return {
    engine: 'sqlite',
    read: new Kysely<Tables>({
      dialect: readerDialect(async (request) => (await leastBusy(readers).ask(request)) as unknown[]),
      plugins: [new CamelCasePlugin()],
    }),
    perform: (call) => askWriter({ kind: 'act', call }),
    durability: async () => (await askWriter({ kind: 'durability' })) as Durability,
    close: async () => {
      await Promise.all(readers.map((reader) => reader.stop()));
      await writer.stop();
    },
  };
};

const leastBusy = (readers: Thread[]): Thread =>
  readers.reduce((least, reader) => (reader.waiting < least.waiting ? reader : least));
