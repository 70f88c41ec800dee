import * as z from 'zod/mini';
import { Envelope } from '../../../shared/model/envelope.ts';
import { openBySecond } from '../second-hpke.ts';
import type { Disk } from './disk.ts';
import type { Found } from './judge.ts';
import type { SealingPairs } from './sealing-pairs.ts';
import { printOf } from './ledger.ts';

const Item = z.object({ storyId: z.string(), state: z.string(), envelope: z.nullable(z.unknown()) });
export type Item = z.infer<typeof Item>;

const Sealed = z.object({
  storyId: z.string(),
  language: z.string(),
  text: z.string(),
  themes: z.array(z.string()),
  feeling: z.nullable(z.number()),
  answers: z.record(z.string(), z.string()),
  consent: z.object({ decisions: z.array(z.object({ purpose: z.string(), given: z.boolean() })) }),
});

/** The rows of a table on a disk, past Dexie and the client; none where there is no such table. */
export const readTable = async (disk: Disk, table: string): Promise<unknown[]> => {
  const [database] = await disk.databases();
  if (database?.name === undefined) return [];
  const connection = await settled(disk.open(database.name));
  try {
    if (!connection.objectStoreNames.contains(table)) return [];
    return await settled<unknown[]>(connection.transaction(table).objectStore(table).getAll());
  } finally {
    connection.close();
  }
};

export const readOutbox = async (disk: Disk): Promise<Item[]> =>
  (await readTable(disk, 'outbox')).map((row) => Item.parse(row));

/** What a sealed story says to whoever has the server's keys: opened by another implementation of the seal. */
export const openHeld = async (value: unknown, pairs: SealingPairs): Promise<Found | null> => {
  // By way of its file, because that is how it would be given away.
  const envelope = Envelope.safeParse(JSON.parse(JSON.stringify(value)));
  if (!envelope.success) return null;
  const { storyId, kid } = envelope.data.header;
  try {
    const pair = pairs.get(kid);
    if (!pair) return { storyId, print: null };
    const { consent, ...told } = Sealed.parse(JSON.parse(await openBySecond(envelope.data, pair)));
    const decisions = Object.fromEntries(consent.decisions.map(({ purpose, given }) => [purpose, given]));
    return { storyId: told.storyId, print: printOf({ ...told, decisions }) };
  } catch {
    return { storyId, print: null };
  }
};

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the disk gave no answer')));
  });
