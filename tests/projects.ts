import type { TestProjectConfiguration } from 'vitest/config';

/**
 * The suites, one Vitest project each: `npx vitest run --project server`.
 * `tests/run.mjs` gives the order and runs `server` and `faults` once for each engine (`TEST_ENGINE=sqlite|postgres`).
 */
export const testProjects: TestProjectConfiguration[] = [
  suite('architecture', { testTimeout: 60_000 }),
  suite('shared'),
  suite('client'),
  suite('server', { globalSetup: 'tests/support/engine.ts', testTimeout: 20_000, hookTimeout: 30_000 }),
  suite('journey', { globalSetup: 'tests/support/engine.ts', testTimeout: 30_000, hookTimeout: 30_000 }),
  // Builds where needed, and each kill and each power cut is followed by a start.
  suite('faults', {
    globalSetup: ['tests/support/engine.ts', 'tests/support/trace-engine.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  }),
  // One browser at a time: two on two cores only make each other miss their deadlines.
  suite('e2e', {
    globalSetup: ['tests/support/engine.ts', 'tests/support/browser-engine.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  }),
];

interface SuiteOptions {
  globalSetup?: string | string[];
  testTimeout?: number;
  hookTimeout?: number;
  fileParallelism?: boolean;
}

function suite(name: string, options: SuiteOptions = {}): TestProjectConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      environment: 'node',
      pool: 'forks',
      // The clock of the field: a test that only passes in UTC hides a bug at midnight in Uithoorn.
      env: { TZ: 'Europe/Amsterdam' },
      ...options,
    },
  };
}
