// kill -9 of the server while stories come in: what was acknowledged is there, once.
import { parseArgs } from 'node:util';
import { freshDatabase, type Engine } from '../support/database.ts';
import prepareEngine from '../support/engine.ts';
import { printFigure } from '../support/figure.ts';
import { killWhileSending } from '../support/kill-run.ts';
import { engineVersion } from '../support/stored.ts';

interface Options {
  runs: number;
  seed: number;
  engines: readonly Engine[];
}

const options = readOptions();
for (const engine of options.engines) await bench(engine, options);

async function bench(engine: Engine, { runs, seed }: Options): Promise<void> {
  process.env['TEST_ENGINE'] = engine;
  const stopEngine = await prepareEngine();
  const database = await freshDatabase();
  try {
    const report = await killWhileSending(database, { kills: runs, seed });
    const common = { bench: 'kill', engine, engineVersion: await engineVersion(database), runs, seed };
    const stories = { ...common, unit: 'stories' };
    const { miscounted } = report;
    printFigure({
      ...common,
      figure: 'kills with stories in flight',
      value: runs - report.idle,
      unit: 'kills',
    });
    printFigure({ ...stories, figure: 'in flight at the kill', value: report.inFlight });
    printFigure({ ...stories, figure: 'of those kept, answer cut off', value: report.keptUnheard });
    printFigure({ ...stories, figure: 'told', value: report.told });
    printFigure({ ...stories, figure: 'acknowledged', value: report.acknowledged });
    printFigure({ ...stories, figure: 'lost', value: report.lost.length, atMost: 0 });
    printFigure({ ...stories, figure: 'doubled', value: report.doubled.length, atMost: 0 });
    printFigure({ ...stories, figure: 'altered', value: report.altered.length, atMost: 0 });
    const details = miscounted.length === 0 ? {} : { miscounted };
    printFigure({
      ...common,
      figure: 'miscounted',
      value: miscounted.length,
      unit: 'lines',
      atMost: 0,
      ...details,
    });
    const wrong = [report.lost, report.doubled, report.altered, miscounted].some(({ length }) => length > 0);
    if (wrong) process.exitCode = 1;
  } finally {
    await database.drop();
    await stopEngine?.();
  }
}

function readOptions(): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { runs: text, seed: text, engine: text } });
  const runs = Number(values.runs ?? 25);
  const seed = Number(values.seed ?? 1);
  const both: readonly Engine[] = ['sqlite', 'postgres'];
  const engines = both.filter((engine) => values.engine === undefined || values.engine === engine);
  if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed) || engines.length === 0) {
    console.error('Usage: npm run bench -- kill [--runs N] [--seed N] [--engine sqlite|postgres]');
    process.exit(2);
  }
  return { runs, seed, engines };
}
