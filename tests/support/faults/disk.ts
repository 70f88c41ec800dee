import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';

/** What a browser keeps for this site; it outlives every tab. */
export type Disk = IDBFactory;

export const newDisk = (): Disk => new IDBFactory();

/** What can befall a transaction that writes. A kill takes the whole tab with it. */
export type StorageBlow =
  'killed before' | 'killed midway' | 'killed after' | 'disk full' | 'write error' | 'connection closed';

/** The how manieth writing transaction of its tab it is, and over which tables. */
export interface Writing {
  number: number;
  tables: readonly string[];
}

export type StorageFate = (writing: Writing) => StorageBlow | null;

/** The tab that reads and writes, as far as its disk is concerned. */
interface Owner {
  isAlive(): boolean;
  die(): void;
  fate: StorageFate;
  noStorage: boolean;
  /** The transactions that a kill takes along. */
  open: Set<IDBTransaction>;
}

/** A dead tab goes no further: whatever it asks of the disk fails, and changes nothing. */
export class TabIsDead extends Error {
  override name = 'AbortError';
}

/**
 * The disk as one tab has it. Between two transactions a tab leaves nothing behind, so that before, amid and after
 * each of them are all the moments at which its death can make a difference.
 */
export function diskOf(disk: Disk, owner: Owner): IDBFactory {
  let writings = 0;
  const guard = (connection: IDBDatabase): void => {
    const begin = connection.transaction.bind(connection);
    connection.transaction = (names, mode, options) => {
      if (!owner.isAlive()) throw new TabIsDead();
      const tables = typeof names === 'string' ? [names] : [...names];
      const blow = mode === 'readwrite' ? owner.fate({ number: (writings += 1), tables }) : null;
      if (blow === 'killed before') {
        owner.die();
        throw new TabIsDead();
      }
      if (blow === 'connection closed') forceCloseDatabase(connection as never);
      const transaction = begin(names, mode, options);
      owner.open.add(transaction);
      const forget = () => void owner.open.delete(transaction);
      transaction.addEventListener('complete', forget);
      transaction.addEventListener('abort', forget);
      // Comes before whoever asked for the transaction hears of it.
      if (blow === 'killed after') transaction.addEventListener('complete', () => owner.die());
      if (blow === 'killed midway') afterFirstWrite(transaction, () => owner.die());
      if (blow === 'write error') afterFirstWrite(transaction, () => fail(transaction, 'UnknownError'));
      if (blow === 'disk full') afterFirstWrite(transaction, () => fail(transaction, 'QuotaExceededError'));
      return transaction;
    };
  };
  return {
    open: (name, version) => {
      if (!owner.isAlive()) throw new TabIsDead();
      if (owner.noStorage) throw new DOMException('The operation is insecure.', 'SecurityError');
      const request = disk.open(name, version);
      request.addEventListener('upgradeneeded', () => guard(request.result));
      request.addEventListener('success', () => {
        if (!Object.hasOwn(request.result, 'transaction')) guard(request.result);
      });
      return request;
    },
    cmp: (a, b) => disk.cmp(a, b),
    databases: () => disk.databases(),
    deleteDatabase: (name) => disk.deleteDatabase(name),
  };
}

/** Strikes once the first write was done, when nothing of the transaction is kept yet. */
function afterFirstWrite(transaction: IDBTransaction, strike: () => void): void {
  const give = transaction.objectStore.bind(transaction);
  let struck = false;
  const thenStrike = <Given extends unknown[], Asked>(write: (...given: Given) => IDBRequest<Asked>) => {
    return (...given: Given): IDBRequest<Asked> => {
      const asked = write(...given);
      if (!struck) asked.addEventListener('success', strike);
      struck = true;
      return asked;
    };
  };
  // It is kept when nothing more is asked of it; not sooner, so that there is a moment to strike.
  transaction.commit = () => undefined;
  transaction.objectStore = (name) => {
    const store = give(name);
    if (!Object.hasOwn(store, 'put')) {
      store.put = thenStrike(store.put.bind(store));
      store.add = thenStrike(store.add.bind(store));
      store.delete = thenStrike(store.delete.bind(store));
    }
    return store;
  };
}

/** As a browser tells of a disk that is full or broken: the transaction is undone, and says why. */
function fail(transaction: IDBTransaction, name: string): void {
  transaction.abort();
  Object.defineProperty(transaction, 'error', { value: new DOMException('planted', name) });
}

/** Undoes what is not complete; what is, stays. */
export function undo(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It was complete already.
  }
}
