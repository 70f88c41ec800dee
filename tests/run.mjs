// npm test: every suite, in this order, with one count at the end. `npm test -- unit e2e` runs only those.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endRunningStep, runStep } from './support/step.mjs';
import { noCounts, plus, vitestCounts, vitestFailures } from './support/counts.mjs';

/**
 * A run that hangs is stopped after so long, in milliseconds. It is to fit in twenty minutes on two cores, but a machine
 * that is slow for a while is no fault of what is tested.
 */
const budget = 30 * 60_000;

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command   run by this same Node.js
 * @property {boolean} [tests]    a Vitest run, counted test by test; any other step counts as one
 * @property {Record<string, string>} [env]
 * @property {string} [leftOutBy] the setting that leaves it out
 * @property {string} [partLeftOutBy] the setting that leaves a part of it out, which Vitest counts as skipped
 */

/** @type {Step[]} */
const steps = [
  { name: 'types', command: bin('typescript/bin/tsc', '-b') },
  { name: 'lint', command: bin('oxlint/bin/oxlint') },
  { name: 'format', command: bin('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  { name: 'unused', command: bin('knip/bin/knip.js', '--no-progress') },
  suite('architecture', ['architecture']),
  suite('unit', ['shared', 'client']),
  { name: 'build', command: ['deploy/build.mjs'] },
  ...onBothEngines('server'),
  suite('journey', ['journey']),
  ...onBothEngines('faults', { partLeftOutBy: 'TEST_WITHOUT_STRACE' }),
  suite('e2e', ['e2e'], { leftOutBy: 'TEST_WITHOUT_BROWSER' }),
];
const check = ['types', 'lint', 'format', 'unused', 'architecture'];

const root = fileURLToPath(new URL('..', import.meta.url));
const started = Date.now();
// Everything the tests write for a while stands in here, so one removal is enough.
const scratch = mkdtempSync(join(tmpdir(), 'mv-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => void endRunningStep().then(() => process.exit(130)));
}

/** @type {{ name: string, seconds: string, counts: import('./support/counts.mjs').Counts, failures: string[],
 *   note: string }[]} */
const results = [];
for (const step of chosenSteps(process.argv.slice(2))) {
  console.log(`\n── ${step.name}`);
  const from = Date.now();
  const result = await perform(step);
  results.push({ name: step.name, seconds: ((Date.now() - from) / 1000).toFixed(1), ...result });
}
summarise();

/** @param {Step} step */
async function perform(step) {
  if (step.leftOutBy && process.env[step.leftOutBy] === '1') {
    return { counts: { ...noCounts, skipped: 1 }, failures: [], note: `left out by ${step.leftOutBy}=1` };
  }
  const report = join(scratch, `${step.name}.json`);
  const command = step.tests ? [...step.command, `--outputFile.json=${report}`] : step.command;
  const ended = await runStep(command, {
    cwd: root,
    env: { ...process.env, TMPDIR: scratch, ...step.env },
    timeout: Math.max(1_000, started + budget - Date.now()),
  });
  const counts = step.tests
    ? vitestCounts(report, ended.ok)
    : { ...noCounts, [ended.ok ? 'passed' : 'failed']: 1 };
  const failures = step.tests ? vitestFailures(report, root) : [];
  if (ended.timedOut) return { counts, failures, note: 'stopped: the run took longer than 30 minutes' };
  const part = step.partLeftOutBy && process.env[step.partLeftOutBy] === '1';
  return { counts, failures, note: part ? `a part left out by ${step.partLeftOutBy}=1` : '' };
}

function summarise() {
  console.log('\n── summary');
  for (const { name, seconds, counts, note } of results) {
    const figures = `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
    console.log(`${name.padEnd(16)} ${seconds.padStart(6)} s   ${figures}${note && ` (${note})`}`);
  }
  for (const { name, failures } of results) for (const one of failures) console.log(`FAILED ${name}: ${one}`);
  const total = results.map((result) => result.counts).reduce(plus, noCounts);
  console.log(`in ${((Date.now() - started) / 1000).toFixed(0)} s\n`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/**
 * @param {string[]} names
 * @returns {Step[]} in the order of the table
 */
function chosenSteps(names) {
  const wanted = names.flatMap((name) => (name === 'check' ? check : [name]));
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `No such step: ${unknown.join(', ')}. There are: check, ${steps.map((s) => s.name).join(', ')}.`,
    );
    process.exit(2);
  }
  return wanted.length === 0 ? steps : steps.filter((step) => wanted.includes(step.name));
}

/**
 * @param {string} name
 * @param {string[]} projects
 * @param {Partial<Step>} [more]
 * @returns {Step}
 */
function suite(name, projects, more = {}) {
  const chosen = projects.map((project) => `--project=${project}`);
  const reporters = ['--reporter=default', '--reporter=json'];
  return { name, tests: true, command: bin('vitest/vitest.mjs', 'run', ...chosen, ...reporters), ...more };
}

/**
 * @param {string} project
 * @param {Partial<Step>} [more]
 * @returns {Step[]}
 */
function onBothEngines(project, more = {}) {
  return [
    suite(`${project}-sqlite`, [project], { ...more, env: { TEST_ENGINE: 'sqlite' } }),
    suite(`${project}-postgres`, [project], {
      ...more,
      env: { TEST_ENGINE: 'postgres' },
      leftOutBy: 'TEST_WITHOUT_POSTGRES',
    }),
  ];
}

/**
 * A tool's own file instead of npx: no second process between us and it, and no npm notices in the output.
 * @param {string} file under node_modules
 * @param {string[]} args
 */
function bin(file, ...args) {
  return [`node_modules/${file}`, ...args];
}
