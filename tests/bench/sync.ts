// From the device to the server: how long a save takes, how fast a full outbox drains, and what the intake can take.
import { parseArgs } from 'node:util';
import { freshDatabase, type Engine } from '../support/database.ts';
import prepareEngine from '../support/engine.ts';
import { printFigure } from '../support/figure.ts';
import { engineVersion } from '../support/stored.ts';
import { drainOver } from '../support/sync/drain-over-line.ts';
import { loadIntake } from '../support/sync/intake-load.ts';
import { percentile } from '../support/sync/percentile.ts';
import { sendRecording } from '../support/sync/send-recording.ts';
import { timeSaves } from '../support/sync/save-times.ts';

const parts = { save: benchSave, drain: benchDrain, audio: benchAudio, intake: benchIntake };
const chosen = readOptions();
for (const [name, bench] of Object.entries(parts)) if (chosen.includes(name)) await bench();

async function benchSave(): Promise<void> {
  const load = { waiting: 2_000, saves: 200, slower: 4 };
  const { chromium, times } = await onSqlite(() => timeSaves(load));
  const common = { bench: 'sync', ...load, chromium, unit: 'ms' };
  printFigure({ ...common, figure: 'save p50', value: percentile(times, 50) });
  printFigure({ ...common, figure: 'save p95', value: percentile(times, 95), atMost: 100 });
}

async function benchDrain(): Promise<void> {
  const line = { bitsPerSecond: 1_600_000, roundTrip: 150 };
  const stories = 500;
  const { chromium, seconds, bytes } = await onSqlite(() => drainOver(line, stories));
  const common = { bench: 'sync', stories, ...line, chromium };
  printFigure({ ...common, figure: 'drain', value: seconds, unit: 's', atMost: 30 });
  printFigure({ ...common, figure: 'up a story', value: bytes.up / stories, unit: 'bytes' });
  printFigure({ ...common, figure: 'down a story', value: bytes.down / stories, unit: 'bytes' });
}

async function benchAudio(): Promise<void> {
  const line = { bitsPerSecond: 1_600_000, roundTrip: 150, breaksEvery: 10_000 };
  const { up, ...sent } = await onSqlite(() => sendRecording(line, 20_000_000));
  const common = { bench: 'sync', ...line, ...sent };
  printFigure({
    ...common,
    figure: 'audio sent again',
    value: (100 * (up - sent.bytes)) / sent.bytes,
    unit: '%',
    atMost: 10,
  });
}

async function onSqlite<Value>(work: () => Promise<Value>): Promise<Value> {
  process.env['TEST_ENGINE'] = 'sqlite';
  const stopEngine = await prepareEngine();
  try {
    return await work();
  } finally {
    await stopEngine?.();
  }
}

/** The stories of a load go by the size of its batches, so that 32 at a time have one to do each at least. */
async function benchIntake(): Promise<void> {
  const stories = { 1: 320, 25: 1_600, 100: 3_200 };
  const loads = ([1, 25, 100] as const).flatMap((batch) =>
    [1, 8, 32].map((atOnce) => ({ batch, atOnce, stories: stories[batch] })),
  );
  for (const engine of ['sqlite', 'postgres'] satisfies Engine[]) {
    process.env['TEST_ENGINE'] = engine;
    const stopEngine = await prepareEngine();
    const database = await freshDatabase();
    try {
      const reports = await loadIntake(database, loads);
      const version = await engineVersion(database);
      for (const { perSecond, ...report } of reports) {
        const { p50, p95, delay, ...load } = report;
        const common = { bench: 'sync', engine, engineVersion: version, ...load, p50, p95, delay };
        const budget = load.batch === 25 ? { atLeast: 1_000 } : {};
        printFigure({ ...common, figure: 'intake', value: perSecond, unit: 'stories/s', ...budget });
      }
    } finally {
      await database.drop();
      await stopEngine?.();
    }
  }
}

function readOptions(): readonly string[] {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const only = values.only?.split(',') ?? Object.keys(parts);
  if (only.length === 0 || !only.every((name) => name in parts)) {
    console.error(`Usage: npm run bench -- sync [--only ${Object.keys(parts).join(',')}]`);
    process.exit(2);
  }
  return only;
}
