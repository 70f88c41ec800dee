import { Solution, type Challenge } from '../../shared/model/challenge.ts';
// oxlint-disable-next-line import/default -- Vite gives the address of the built worker
import workerScript from './solve-worker.ts?worker&url';

/** What of a worker is used here. */
export type SolvingWorker = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

/** Solves a challenge; `null` when that does not work out on this device. Never throws. */
export type Solve = (challenge: Challenge) => Promise<Solution | null>;

/** How long a device may take before its story goes without, in milliseconds: thirty times what a slow phone needs. */
const PATIENCE = 30_000;

/** Solves in a worker, which is opened for one challenge and closed after it. */
export const solveIn =
  (open: () => SolvingWorker, patience = PATIENCE): Solve =>
  (challenge) =>
    new Promise((resolve) => {
      let worker: SolvingWorker | undefined;
      const end = (answer: unknown) => {
        clearTimeout(timer);
        worker?.terminate();
        const solution = Solution.safeParse(answer);
        resolve(solution.success ? solution.data : null);
      };
      const timer = setTimeout(() => end(null), patience);
      try {
        worker = open();
        worker.addEventListener('message', ({ data }) => end(data));
        worker.addEventListener('error', () => end(null));
        worker.postMessage(challenge);
      } catch (error) {
        console.warn('no worker for a proof of work', error);
        end(null);
      }
    });

/** The parts of Trusted Types (W3C) used here, which not every browser has. */
interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => string };
}

// Under `require-trusted-types-for 'script'` a plain string is refused; the policy allows this one address, and may
// be made only once.
let address: string | undefined;

function scriptAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies };
  address ??= trustedTypes
    ? trustedTypes.createPolicy('solver', { createScriptURL: onlyOurs }).createScriptURL(workerScript)
    : workerScript;
  return address;
}

function onlyOurs(url: string): string {
  if (url !== workerScript) throw new TypeError('only the worker that solves');
  return url;
}

export const solveInBrowser: Solve = solveIn(() => new Worker(scriptAddress(), { name: 'solver' }));
