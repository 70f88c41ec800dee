import { Worker } from 'node:worker_threads';
import { errorMessage, Refusal } from './refusal.ts';
import { toError, type Reply } from './thread-message.ts';

/** A thread as the main thread sees it. */
export type Thread = {
  /** Requests that wait for an answer. */
  readonly waiting: number;
  ask(request: unknown): Promise<unknown>;
  /** Lets it finish what was asked, and waits until it is gone. */
  stop(): Promise<void>;
};

/** MB for what a thread throws away soon; V8's own 48 costs the server 16 MB more at rest, for no more acts. */
const YOUNG_GENERATION = 16;

export type ThreadOptions = {
  name: 'writer' | 'reader' | 'opener';
  workerData?: unknown;
  onLoss: (loss: Refusal) => void;
  idle?: 'waits' | 'ends';
  /** Milliseconds without any answer while something waits, after which it is ended; for ever unless said. */
  patience?: number;
};

type Waiting = { resolve(value: unknown): void; reject(error: Error): void };

/**
 * Starts a thread and waits until it is ready. When it ends without being told to, all that waits is rejected,
 * and `onLoss` is called once. One with `idle: 'ends'` keeps no process from its end while nothing is asked of it.
 */
export const startThread = async (
  file: URL,
  { name, workerData, onLoss, idle = 'waits', patience = 0 }: ThreadOptions,
): Promise<Thread> => {
  const worker = new Worker(runnable(file), {
    name,
    workerData,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
  });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let lost: Refusal | null = null;
  let state: 'starting' | 'serving' | 'stopping' = 'starting';

  const send = (id: number, message: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      if (lost) return reject(lost);
      waiting.set(id, { resolve, reject });
      if (waiting.size === 1) watch();
      if (idle === 'ends') worker.ref();
      if (message !== null) worker.postMessage(message);
    });
  let watching: NodeJS.Timeout | undefined;
  const watch = () => {
    clearTimeout(watching);
    if (patience === 0 || waiting.size === 0) return;
    watching = setTimeout(() => {
      lose(`it gave no answer for ${patience / 1_000} s`);
      void worker.terminate();
    }, patience);
  };
  const lose = (because: string) => {
    clearTimeout(watching);
    if (lost !== null) return;
    lost = new Refusal(`The ${name} thread of the server ended: ${because}.`);
    for (const { reject } of waiting.values()) reject(lost);
    waiting.clear();
    if (state === 'serving') onLoss(lost);
  };
  worker.on('message', (reply: Reply) => {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    watch();
    if (idle === 'ends' && waiting.size === 0) worker.unref();
    if (reply.ok) asked?.resolve(reply.value);
    else asked?.reject(toError(reply.failure));
  });
  worker.on('error', (error) => lose(errorMessage(error)));
  const ended = new Promise<void>((resolve) =>
    worker.once('exit', (code) => {
      lose(`exit ${code}`);
      resolve();
    }),
  );

  try {
    await send(0, null);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  state = 'serving';
  return {
    get waiting() {
      return waiting.size;
    },
    ask: (request) => {
      lastId += 1;
      return send(lastId, { id: lastId, request });
    },
    stop: () => {
      state = 'stopping';
      worker.postMessage('stop');
      return ended;
    },
  };
};

/**
 * Built, a thread is JavaScript. In `npm run dev` it is the source, and then tsx has to be started in the thread
 * itself: it does not reach threads by `--import` (Node 20).
 */
const runnable = (file: URL): URL => {
  if (!file.pathname.endsWith('.ts')) return file;
  const tsx = import.meta.resolve('tsx/esm/api');
  const source = `import { register } from '${tsx}'; register(); await import('${file.href}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
};
