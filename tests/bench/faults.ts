// What was confirmed to the teller is on the server once and complete, or still on the device: whatever goes wrong.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { casesElsewhere } from '../faults/cases/elsewhere.ts';
import { faultCases } from '../faults/cases/table.ts';
import type { Engine } from '../support/database.ts';
import prepareEngine from '../support/engine.ts';
import { noVerdict, nothingWrong, sum } from '../support/faults/judge.ts';
import { plan, type Stretch } from '../support/faults/plan.ts';
import { fingerprint, openProgress, type Progress } from '../support/faults/progress.ts';
import { miscounted, runPart } from '../support/faults/run-part.ts';
import { type ServerOnTrial, startServerOnTrial } from '../support/faults/server-on-trial.ts';
import { type CaseResult, verdictTable } from '../support/faults/verdict-table.ts';

/** A server is looked through from end to end at each look: it gets no more than these. */
const RUNS_PER_SERVER = 400;

const { total, seed, only, resume, table } = readOptions();
const chosen = faultCases.filter(({ name }) => isChosen(name));
const elsewhere = casesElsewhere.filter(({ name }) => isChosen(name));
const state = fileURLToPath(new URL(`../.output/faults/runs-${total}-seed-${seed}.jsonl`, import.meta.url));
const progress = openProgress(state, { sources: fingerprint(), resume });
if (progress === null) {
  console.error('The sources are not those of the runs to go on with: begin again, without --resume.');
  process.exit(2);
}
const stretches = plan(faultCases, total).filter(({ of }) => isChosen(of.name));
for (const engine of ['sqlite', 'postgres'] as const) await runOn(engine, progress);
const results = chosen.map(({ name, fault }): CaseResult => {
  const parts = progress.done.filter((part) => part.case === name);
  return {
    name,
    fault,
    runs: parts.reduce((all, part) => all + part.runs, 0),
    ...parts.reduce(sum, noVerdict),
  };
});
if (!results.every(nothingWrong)) process.exitCode = 1;
if (table) console.log(verdictTable(results, elsewhere));
else {
  for (const { name, runs, confirmed, lost, doubled, incomplete } of results)
    console.log(JSON.stringify({ case: name, runs, confirmed, lost, doubled, incomplete }));
  for (const { name, reason } of elsewhere) console.log(JSON.stringify({ case: name, reason }));
}

async function runOn(engine: Engine, { done, add }: Progress): Promise<void> {
  const isDone = ({ of, first }: Stretch) =>
    done.some((part) => part.case === of.name && part.engine === engine && part.first === first);
  const left = stretches.filter((stretch) => stretch.engine === engine && !isDone(stretch));
  if (left.length === 0) return;
  process.env['TEST_ENGINE'] = engine;
  const stopEngine = await prepareEngine();
  let server: ServerOnTrial | null = null;
  let served = 0;
  const close = async () => {
    if (server === null) return;
    const wrong = await miscounted(server);
    if (wrong.length > 0) report(`${engine}: ${wrong.join('; ')}`);
    await server.drop();
    server = null;
    served = 0;
  };
  try {
    for (const { of, first, runs } of left) {
      if (of.ownServer || served + runs > RUNS_PER_SERVER) await close();
      server ??= await startServerOnTrial();
      try {
        const verdict = await runPart(server, { of, first, runs, seed });
        add({ case: of.name, engine, first, runs, ...verdict });
        console.error(`${of.name} ${engine} ${first}-${first + runs - 1} ${JSON.stringify(verdict)}`);
        if (!nothingWrong(verdict)) process.exitCode = 1;
      } catch (error) {
        report(error instanceof Error ? (error.stack ?? error.message) : String(error));
        await close();
      }
      served += runs;
      if (of.ownServer) await close();
    }
  } finally {
    await close();
    await stopEngine?.();
  }
}

function report(what: string): void {
  console.error(what);
  process.exitCode = 1;
}

/** `F3` means all of F3a, F3b …; `F3a` that one. */
function isChosen(name: string): boolean {
  return only.length === 0 || only.some((one) => name === one || name.replace(/[a-z]$/, '') === one);
}

interface Options {
  total: number;
  seed: number;
  only: readonly string[];
  resume: boolean;
  /** As a table in Markdown instead of a JSON line a case. */
  table: boolean;
}

function readOptions(): Options {
  const text = { type: 'string' } as const;
  const yes = { type: 'boolean' } as const;
  const options = { runs: text, seed: text, only: text, resume: yes, table: yes } as const;
  const { values } = parseArgs({ options });
  const read = {
    total: Number(values.runs ?? 500),
    seed: Number(values.seed ?? 1),
    only: values.only?.split(',') ?? [],
    resume: values.resume ?? false,
    table: values.table ?? false,
  };
  if (!Number.isInteger(read.total) || read.total < 1 || !Number.isInteger(read.seed)) {
    console.error(
      'Usage: npm run bench -- faults [--runs TOTAL] [--seed N] [--only F3,F9a] [--resume] [--table]',
    );
    process.exit(2);
  }
  return read;
}
