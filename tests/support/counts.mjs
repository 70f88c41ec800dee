import { existsSync, readFileSync } from 'node:fs';

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
 * @typedef {{ status: string, assertionResults: { status: string }[] }} FileResult
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
