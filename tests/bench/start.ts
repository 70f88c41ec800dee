// How long a newcomer waits: the first start (builds, migrates, seeds), the second one, and what it holds at rest.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printFigure } from '../support/figure.ts';
import { startServer } from '../support/server-process.ts';

const dist = new URL('../../dist', import.meta.url);
const dataDir = await mkdtemp(join(tmpdir(), 'meevertellen-bench-'));
try {
  await rm(dist, { recursive: true, force: true });
  const cold = await startServer({ dataDir, patience: 300_000 });
  await cold.stop();
  printFigure({ bench: 'start', figure: 'cold', value: cold.readyAfter, unit: 'ms' });

  const second = await startServer({ dataDir });
  printFigure({ bench: 'start', figure: 'second', value: second.readyAfter, unit: 'ms', atMost: 3_000 });

  // At rest: nobody has asked anything, and what starting needed has been given back as far as it will be.
  await new Promise((resolve) => setTimeout(resolve, 15_000));
  const memory = residentMegabytes(second.pid);
  await second.stop();
  printFigure({ bench: 'start', figure: 'memory at rest', value: memory, unit: 'MB', atMost: 150 });
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

/** What Linux says of the process, in 1,000,000 bytes; its threads are part of it. */
function residentMegabytes(pid: number): number {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return (Number(kibibytes) * 1024) / 1e6;
}
