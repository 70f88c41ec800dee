/** A step of the page at which its browser is killed, from outside; all of them counted from now. */
export type Death =
  | { at: 'write'; number: number; moment: 'before' | 'midway' | 'after' }
  | { at: 'request'; number: number; moment: 'before' | 'under way' | 'after' };

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

/** The moment, when this is the step. */
const momentOf = (at: Death['at']): Death['moment'] | null => {
  if (next?.at !== at || (next.number -= 1) > 0) return null;
  const { moment } = next;
  next = null;
  return moment;
};

/** Lets a death at a write strike: before its transaction, after the first write in it, or when it is complete. */
export const strikeAtWrites = (): void => {
  const { prototype } = IDBDatabase;
  const begin = prototype.transaction;
  prototype.transaction = function (this: IDBDatabase, ...given: Parameters<typeof begin>) {
    const moment = given[1] === 'readwrite' ? momentOf('write') : null;
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
  const moment = String(input).endsWith('/inzendingen') ? momentOf('request') : null;
  if (moment === 'before') die();
  const asking = fetch(input, init);
  // The request is another process's by then; how far it got is chance.
  if (moment === 'under way') setTimeout(die, Math.random() * 20);
  const answer = await asking;
  if (moment === 'after') die();
  return answer;
};
