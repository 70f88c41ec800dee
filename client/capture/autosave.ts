/** `none`: nothing to save yet. `failed`: the last value is not on disk, and stays here to be tried again. */
export type Saving = 'none' | 'saving' | 'saved' | 'failed';

export interface Autosave<Value> {
  /** Saves this soon, in the place of what waited before it. */
  put(value: Value): void;
  /** Saves at once; resolves when nothing waits or runs. False when it failed. */
  flush(): Promise<boolean>;
  /** Forgets what waits; resolves when nothing runs any more. After this nothing is saved. */
  stop(): Promise<void>;
  /** Saves again, after a `stop` that came to nothing. */
  goOn(): void;
}

/** Between the last key and the save, in milliseconds: short enough to lose no more than a word. */
const DELAY = 300;

/** Saves one after the other, the newest value last; says *saved* only when `save` resolved. */
export function makeAutosave<Value>(
  save: (value: Value) => Promise<void>,
  tell: (saving: Saving) => void,
): Autosave<Value> {
  let waiting: { value: Value } | null = null;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const saveAll = async () => {
    while (waiting) {
      const current: { value: Value } = waiting;
      waiting = null;
      try {
        await save(current.value);
      } catch (error) {
        waiting ??= current;
        tell('failed');
        console.error('a draft could not be saved', error);
        return;
      }
    }
    tell('saved');
  };

  const start = (): Promise<void> => {
    clearTimeout(timer);
    running ??= saveAll().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    put: (value) => {
      if (stopped) return;
      waiting = { value };
      tell('saving');
      clearTimeout(timer);
      timer = setTimeout(() => void start(), DELAY);
    },
    flush: async () => {
      if (waiting || running) await start();
      return waiting === null;
    },
    stop: async () => {
      stopped = true;
      waiting = null;
      clearTimeout(timer);
      await running;
    },
    goOn: () => {
      stopped = false;
    },
  };
}
