/**
 * A step of the page at which its browser is killed, from outside; all of them counted from now. `delay`: of a death under
 * way, in milliseconds since the request left.
 */
export type Death =
  | { at: 'write'; number: number; moment: 'before' | 'midway' | 'after' }
  | { at: 'request'; number: number; moment: 'before' | 'under way' | 'after'; delay: number };

declare global {
  /** Asks whoever started this browser to kill it, as by `kill -9`. */
  function killMe(payload: string): void;
}

let next: Death | null = null;

export const meet = (death: Death | null): void => void (next = death);

/** Asks for the end, and goes no further until it comes. */
export const die = (): never => {
  killMe('');
  for (;;);
};

/** The death, when this is its step. */
const deathAt = <At extends Death['at']>(at: At): (Death & { at: At }) | null => {
  if (!isAt(next, at) || (next.number -= 1) > 0) return null;
  const death = next;
  next = null;
  return death;
};

const isAt = <At extends Death['at']>(death: Death | null, at: At): death is Death & { at: At } =>
  death?.at === at;

/** Lets a death at a write strike: before its transaction, after the first write in it, or when it is complete. */
export const strikeAtWrites = (): void => {
  const { prototype } = IDBDatabase;
  const begin = prototype.transaction;
  prototype.transaction = function (this: IDBDatabase, ...given: Parameters<typeof begin>) {
    const moment = given[1] === 'readwrite' ? deathAt('write')?.moment : null;
    if (moment === 'before') die();
    const transaction = begin.apply(this, given);
    // Comes before whoever asked for the transaction hears of it.
    if (moment === 'after') transaction.addEventListener('complete', die);
    if (moment === 'midway') dieAtFirstWrite(transaction);
    return transaction;
  };
};

const dieAtFirstWrite = (transaction: IDBTransaction): void => {
  const give = transaction.objectStore.bind(transaction);
  transaction.commit = () => undefined;
  transaction.objectStore = (name) => {
    const store = give(name);
    // Asked for twice, it is the same one.
    if (Object.hasOwn(store, 'put')) return store;
    for (const write of ['put', 'add', 'delete'] as const) {
      const original: (...given: never[]) => IDBRequest = store[write].bind(store);
      Object.defineProperty(store, write, {
        value: (...given: never[]) => {
          const asked = original(...given);
          asked.addEventListener('success', die);
          return asked;
        },
      });
    }
    return store;
  };
};

/** `fetch`, with a death at a request: before it leaves, at once after it left, or when its answer is there. */
export const fetchOrDie: typeof fetch = async (input, init) => {
  const death = String(input).endsWith('/inzendingen') ? deathAt('request') : null;
  if (death?.moment === 'before') die();
  const asking = fetch(input, init);
  // The request is another process's by then; how far it got is chance.
  if (death?.moment === 'under way') setTimeout(die, death.delay);
  const answer = await asking;
  if (death?.moment === 'after') die();
  return answer;
};
