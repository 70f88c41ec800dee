import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const noCounts = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function plus(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/**
 * The counts in Vitest's JSON report. What failed without being a test counts too: a file that could not be
 * loaded, a set-up that threw, an error nobody awaited, a run that was killed before it could report.
 * @param {string} file
 * @param {boolean} ok whether the run itself ended well
 * @returns {Counts}
 */
export function vitestCounts(file, ok) {
  const counts = existsSync(file) ? reported(JSON.parse(readFileSync(file, 'utf8'))) : noCounts;
  return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * What failed, a line each: the file, the test, and the first line of why. For the end of a long run, where only the
 * last lines of its output are at hand.
 * @param {string} file Vitest's JSON report
 * @param {string} root folder that the paths are shown from
 * @returns {string[]}
 */
export function vitestFailures(file, root) {
  if (!existsSync(file)) return [];
  /** @type {{ testResults: FileResult[] }} */
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    const where = relative(root, name);
    if (status === 'failed' && failed.length === 0) return [`${where}: ${firstLine(message)}`];
    return failed.map((test) => `${where} > ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
  });
}

/** @param {string | undefined} text */
const firstLine = (text = '') => text.trim().split('\n', 1)[0];

/**
 * @typedef {{ status: string, fullName: string, failureMessages: string[] }} TestResult
 * @typedef {{ name: string, status: string, message: string, assertionResults: TestResult[] }} FileResult
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: FileResult[] }} report
 * @returns {Counts}
 */
function reported(report) {
  const unloaded = report.testResults.filter(
    (result) =>
      result.status === 'failed' && result.assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
