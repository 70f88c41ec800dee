import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { type LocalDatabase, openDatabase } from '../../../client/local/database.ts';
import type { World } from '../../../client/sync/world.ts';
import type { Chance } from '../chance.ts';
import { solve } from '../solve.ts';
import type { Ease } from './easy-work.ts';
import { type Disk, diskOf, type StorageFate, TabIsDead, undo } from './disk.ts';
import type { LineFate } from './line.ts';

/** One tab of the app, from its start until it is closed or killed: the real client over a disk and a line. */
export interface Tab {
  db: LocalDatabase;
  world: World;
  isAlive(): boolean;
  /** Ends it here and now: what was under way on its disk is undone, and nothing it does afterwards has effect. */
  kill(): void;
  /** Lets its clock run ahead, in milliseconds. */
  pass(milliseconds: number): void;
  close(): void;
}

export interface Circumstances {
  storage?: StorageFate;
  line?: LineFate;
  /** How far its clock is off, in milliseconds. */
  clockOff?: number;
  /** Where other tabs do not see that this one is at work: a browser without Web Locks. */
  locks?: World['locks'];
  /** The browser lets the site keep nothing, as in some private windows. */
  noStorage?: boolean;
}

export interface Surroundings {
  name: string;
  disk: Disk;
  locks: World['locks'];
  chance: Chance;
  /** Where its requests go. */
  address: () => string;
  /** The network it calls from, which limits per network go by. */
  network: string;
  /** Takes the work out of the challenges that it draws. */
  ease: Ease;
}

export function openTab(
  { name, disk, chance, address, network, ease, ...around }: Surroundings,
  circumstances: Circumstances = {},
): Tab {
  const { storage = () => null, line = () => null, clockOff = 0, noStorage = false } = circumstances;
  const locks = circumstances.locks ?? around.locks;
  let alive = true;
  let off = clockOff;
  let requests = 0;
  const open = new Set<IDBTransaction>();
  const isAlive = () => alive;
  const kill = () => {
    alive = false;
    for (const transaction of open) undo(transaction);
  };
  const breathe = () => {
    if (!alive) throw new TabIsDead();
  };

  const request: World['fetch'] = async (input, init) => {
    breathe();
    const { pathname: path } = new URL(String(input), address());
    const passing = {
      number: (requests += 1),
      path,
      method: init?.method ?? 'GET',
      body:
        path.endsWith('/inzendingen') && init?.body instanceof Uint8Array
          ? new TextDecoder().decode(init.body)
          : '',
      kill,
      pass: async (change?: { body: string }) => {
        const headers = { ...(init?.headers as Record<string, string>), 'x-forwarded-for': network };
        const answer = await fetch(`${address()}${path}`, { ...init, ...change, headers });
        return path.endsWith('/rekenopgaven') ? ease(answer) : answer;
      },
    };
    const answer = await (line(passing)?.(passing) ?? passing.pass());
    breathe();
    return answer;
  };

  // Dexie takes the browser's storage from here at the moment it is made.
  const browsers = Dexie.dependencies.indexedDB;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  Dexie.dependencies.indexedDB = diskOf(disk, { isAlive, die: kill, fate: storage, open, noStorage });
  const db = openDatabase(name);
  Dexie.dependencies.indexedDB = browsers;

  return {
    db,
    world: {
      fetch: request,
      locks,
      solve,
      retries: [1, 1],
      now: () => Date.now() + off,
      chance: () => chance.below(1_000) / 1_000,
    },
    isAlive,
    kill,
    pass: (milliseconds) => void (off += milliseconds),
    close: () => {
      alive = false;
      db.close({ disableAutoOpen: true });
    },
  };
}

/** Whether the disk's error, as Dexie words it; anything else that the client throws is a bug, of it or of the test. */
export const isOfDisk = (error: unknown): boolean =>
  error instanceof Dexie.DexieError || error instanceof DOMException || error instanceof TabIsDead;
