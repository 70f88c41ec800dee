/** `none`: nothing to save yet. `failed`: the last value is not on disk, and stays here to be tried again. */
export type Saving = 'none' | 'saving' | 'saved' | 'failed';

export interface Autosave<Value> {
  /** Saves this soon, in the place of what waited before it. */
  put(value: Value): void;
  /** Saves at once; resolves when nothing waits or runs. False when it failed, and when nothing is saved any more. */
  flush(): Promise<boolean>;
  /** Saves at once, and then nothing any more. False when it failed: then it goes on. */
  layDown(): Promise<boolean>;
  /** Resolves when nothing runs any more. After this nothing is saved. */
  stop(): Promise<void>;
  /** Saves again, after a `stop` that came to nothing, and first what came in the meantime. */
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
  let running: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const saveAll = async (): Promise<boolean> => {
    while (waiting && !stopped) {
      const current: { value: Value } = waiting;
      waiting = null;
      try {
        await save(current.value);
      } catch (error) {
        waiting ??= current;
        tell('failed');
        console.error('a draft could not be saved', error);
        return false;
      }
    }
    if (waiting) return false;
    tell('saved');
    return true;
  };

  const start = (): Promise<boolean> => {
    clearTimeout(timer);
    running ??= saveAll().finally(() => {
      running = null;
    });
    return running;
  };

  const saveSoon = () => {
    tell('saving');
    clearTimeout(timer);
    timer = setTimeout(() => void start(), DELAY);
  };

  return {
    put: (value) => {
      waiting = { value };
      if (!stopped) saveSoon();
    },
    flush: async () => {
      if (stopped) return false;
      return waiting || running ? start() : true;
    },
    layDown: async () => {
      // Until nothing waits at the moment in which it stops.
      while (waiting || running) if (!(await start())) return false;
      stopped = true;
      return true;
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
    goOn: () => {
      stopped = false;
      if (waiting) saveSoon();
    },
  };
}
