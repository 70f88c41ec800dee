// What was confirmed to the teller is on the server once and complete, or still on the device: whatever goes wrong.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { browserCases } from '../faults/cases/browser.ts';
import { casesElsewhere } from '../faults/cases/elsewhere.ts';
import { faultCases } from '../faults/cases/table.ts';
import { runInBrowsers } from '../support/faults/browser/run-in-browsers.ts';
import { noVerdict, nothingWrong, sum } from '../support/faults/judge.ts';
import { plan } from '../support/faults/plan.ts';
import { fingerprint, openProgress } from '../support/faults/progress.ts';
import { runOnEngine } from '../support/faults/run-on-engine.ts';
import { type CaseResult, verdictTable } from '../support/faults/verdict-table.ts';

/** Runs that are judged and kept together. */
const PART = 50;
const PART_IN_BROWSER = 10;

const { total, seed, only, browser, resume, table } = readOptions();
const state = `../.output/faults/${browser ? 'browser' : 'runs'}-${total}-seed-${seed}.jsonl`;
const progress = openProgress(fileURLToPath(new URL(state, import.meta.url)), {
  sources: fingerprint(),
  resume,
});
if (progress === null) {
  console.error('The sources are not those of the runs to go on with: begin again, without --resume.');
  process.exit(2);
}
const report = (what: string): void => {
  console.error(what);
  process.exitCode = 1;
};
const job = { seed, progress, report };
if (browser) {
  const stretches = plan(browserCases, total, PART_IN_BROWSER);
  await runInBrowsers({ ...job, stretches: stretches.filter(({ of }) => isChosen(of)) });
} else {
  const stretches = plan(faultCases, total, PART).filter(({ of }) => isChosen(of));
  for (const engine of ['sqlite', 'postgres'] as const) await runOnEngine(engine, { ...job, stretches });
}

const cases = browser ? browserCases : faultCases;
const elsewhere = browser ? [] : casesElsewhere.filter(isChosen);
const results = cases.filter(isChosen).map(({ name, fault }): CaseResult => {
  const parts = progress.done.filter((part) => part.case === name);
  const runs = parts.reduce((all, part) => all + part.runs, 0);
  return { name, fault, runs, ...parts.reduce(sum, noVerdict) };
});
if (!results.every(nothingWrong)) process.exitCode = 1;
if (table) console.log(verdictTable(results, elsewhere));
else {
  for (const { name, runs, confirmed, lost, doubled, incomplete } of results)
    console.log(JSON.stringify({ case: name, runs, confirmed, lost, doubled, incomplete }));
  for (const { name, reason } of elsewhere) console.log(JSON.stringify({ case: name, reason }));
}

/** `F3` means all of F3a, F3b …; `F3a` that one. */
function isChosen({ name }: { name: string }): boolean {
  return only.length === 0 || only.some((one) => name === one || name.replace(/[a-z]$/, '') === one);
}

interface Options {
  total: number;
  seed: number;
  only: readonly string[];
  /** In a real Chromium, instead of in Node. */
  browser: boolean;
  /** Goes on where such a run was broken off. */
  resume: boolean;
  /** As a table in Markdown instead of a JSON line a case. */
  table: boolean;
}

function readOptions(): Options {
  const text = { type: 'string' } as const;
  const yes = { type: 'boolean' } as const;
  const options = { runs: text, seed: text, only: text, browser: yes, resume: yes, table: yes } as const;
  const { values } = parseArgs({ options });
  const { browser: inBrowser = false, resume: again = false, table: asTable = false } = values;
  const [runs, from] = [Number(values.runs ?? (inBrowser ? 50 : 500)), Number(values.seed ?? 1)];
  if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(from)) {
    const flags = '[--runs TOTAL] [--seed N] [--only F3,F9a] [--browser] [--resume] [--table]';
    console.error(`Usage: npm run bench -- faults ${flags}`);
    process.exit(2);
  }
  const chosen = values.only?.split(',') ?? [];
  return { total: runs, seed: from, only: chosen, browser: inBrowser, resume: again, table: asTable };
}
