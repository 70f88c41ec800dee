import { existsSync, readFileSync, rmSync } from 'node:fs';
import * as z from 'zod/mini';

/** How long a server's main thread kept others waiting, in milliseconds. */
const Delay = z.object({ p50: z.number(), p99: z.number(), max: z.number() });
export type Delay = z.infer<typeof Delay>;

/** Between two looks, in milliseconds; what an idle thread shows. */
const RESOLUTION = 1;

/** What is run in the server's process before it: measures, and writes down and begins anew when it is asked. */
const probe = (file: string): string => `
  import { monitorEventLoopDelay } from 'node:perf_hooks';
  import { renameSync, writeFileSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) {
    const delay = monitorEventLoopDelay({ resolution: ${RESOLUTION} });
    delay.enable();
    const at = (percentile) => delay.percentile(percentile) / 1e6;
    process.on('SIGUSR2', () => {
      writeFileSync(${JSON.stringify(`${file}.new`)}, JSON.stringify({ p50: at(50), p99: at(99), max: delay.max / 1e6 }));
      renameSync(${JSON.stringify(`${file}.new`)}, ${JSON.stringify(file)});
      delay.reset();
    });
  }`;

/** The environment of a server that lets itself be measured. */
export const measuring = (file: string): Record<string, string> => ({
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(probe(file))}`,
});

/** The delays since the last time that was asked. */
export const readDelay = async ({ pid }: { pid: number }, file: string): Promise<Delay> => {
  rmSync(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 10));
  return Delay.parse(JSON.parse(readFileSync(file, 'utf8')));
};
