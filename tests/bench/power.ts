// The power goes while stories come in: what was acknowledged is there, once, on a disk that kept what was flushed.
import { parseArgs } from 'node:util';
import type { Engine } from '../support/database.ts';
import { type Figure, printFigure } from '../support/figure.ts';
import type { Planted } from '../support/power/planted.ts';
import { type CutKind, cutKinds, type JudgedCut, losePower } from '../support/power/power-run.ts';

interface Options {
  runs: number;
  seed: number;
  engines: readonly Engine[];
}

type Common = Pick<Figure, 'bench' | 'engine' | 'runs' | 'seed'> & Record<string, unknown>;

const kept: Readonly<Record<CutKind, string>> = {
  flushed: 'what was flushed when an answer went out',
  torn: 'that, and some of the rest',
  anywhere: 'that, and some of the rest, at any moment',
};
const options = readOptions();
for (const engine of options.engines) await bench(engine, options);

async function bench(engine: Engine, { runs, seed }: Options): Promise<void> {
  const report = await losePower(engine, { runs, seed });
  const common = { bench: 'power', engine, engineVersion: report.version, runs, seed };
  for (const kind of cutKinds) {
    const cuts = report.cuts.filter((cut) => cut.kind === kind);
    printCuts({ ...common, kept: kept[kind] }, cuts);
  }
  const { answersInTurn, tooEarly, unaccounted, checkpoints, planted } = report;
  print(common, 'checkpoints while stories came in', checkpoints, 'checkpoints');
  print(common, 'answers in turn', answersInTurn, 'answers');
  printFaults(common, 'of those before the flush', tooEarly, 'answers');
  printFaults(common, 'of which the trace does not account for every byte', unaccounted, 'files');
  printPlanted(common, planted);
}

function printCuts(common: Common, cuts: readonly JudgedCut[]): void {
  const sum = (count: (cut: JudgedCut) => number) => cuts.reduce((total, cut) => total + count(cut), 0);
  print(common, 'power cuts', cuts.length, 'cuts');
  print(common, 'that could take something', cuts.filter(({ unflushed }) => unflushed > 0).length, 'cuts');
  print(
    common,
    'not flushed',
    sum(({ unflushed }) => unflushed),
    'changes',
  );
  print(
    common,
    'acknowledged',
    sum(({ acknowledged }) => acknowledged),
    'stories',
  );
  for (const what of ['lost', 'doubled', 'altered'] as const) {
    printFaults(
      common,
      what,
      cuts.flatMap((cut) => cut[what]),
      'stories',
    );
  }
  for (const what of ['miscounted', 'unsound'] as const) {
    printFaults(
      common,
      what,
      cuts.flatMap((cut) => cut[what]),
      'lines',
    );
  }
}

/** The other way round: a fault was put in, and has to be found each time. */
function printPlanted(common: Common, planted: readonly Planted[]): void {
  for (const fault of new Set(planted.map((one) => one.fault))) {
    const same = planted.filter((one) => one.fault === fault);
    const found = same.filter(({ lost }) => lost.length > 0).length;
    const stories = {
      atStake: same.flatMap(({ atStake }) => atStake).length,
      lost: same.flatMap(({ lost }) => lost).length,
    };
    print({ ...common, planted: fault, times: same.length, ...stories }, 'found', found, 'times');
    if (found < same.length) process.exitCode = 1;
  }
}

/** What must not be: named where it is. */
function printFaults(common: Common, figure: string, found: readonly unknown[], unit: string): void {
  const details = found.length === 0 ? {} : { found };
  printFigure({ ...common, figure, value: found.length, unit, atMost: 0, ...details });
  if (found.length > 0) process.exitCode = 1;
}

function print(common: Common, figure: string, value: number, unit: string): void {
  printFigure({ ...common, figure, value, unit });
}

function readOptions(): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { runs: text, seed: text, engine: text } });
  const runs = Number(values.runs ?? 20);
  const seed = Number(values.seed ?? 1);
  const both: readonly Engine[] = ['sqlite', 'postgres'];
  const engines = both.filter((engine) => values.engine === undefined || values.engine === engine);
  if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed) || engines.length === 0) {
    console.error('Usage: npm run bench -- power [--runs N] [--seed N] [--engine sqlite|postgres]');
    process.exit(2);
  }
  return { runs, seed, engines };
}
