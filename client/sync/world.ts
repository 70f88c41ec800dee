import { solveInBrowser, type Solve } from './solver.ts';

/** What syncing needs of the world around it; in the app the browser's, in a test whatever goes wrong. */
export interface World {
  fetch: typeof globalThis.fetch;
  locks: Pick<LockManager, 'request'>;
  solve: Solve;
  /** Milliseconds since 1970. */
  now: () => number;
  /** In [0, 1). */
  chance: () => number;
  /** Milliseconds between attempts to go on with a file on one line, where they are not those of the field. */
  retries?: readonly number[];
}

export const browserWorld: World = {
  fetch: (input, init) => fetch(input, init),
  get locks() {
    return navigator.locks;
  },
  solve: solveInBrowser,
  now: () => Date.now(),
  chance: () => Math.random(),
};
