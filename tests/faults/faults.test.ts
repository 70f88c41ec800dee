import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testEngine } from '../support/database.ts';
import { nothingWrong } from '../support/faults/judge.ts';
import { miscounted, runPart } from '../support/faults/run-part.ts';
import { type ServerOnTrial, startServerOnTrial } from '../support/faults/server-on-trial.ts';
import { faultCases } from './cases/table.ts';

/** A few of each, on each engine; `npm run bench -- faults` has as many as one likes. */
const seed = 20261122;
const runs = Number(process.env['RUNS'] ?? 2);

describe('what was confirmed to the teller is on the server once and complete, or still on the device', () => {
  let server: ServerOnTrial;
  beforeAll(async () => {
    server = await startServerOnTrial();
  });
  afterAll(() => server?.drop());

  // What takes long says nothing of an engine.
  const here = faultCases.filter(({ engine = testEngine(), share = 1 }) => {
    return engine === testEngine() && (engine === 'sqlite' || share >= 0.1);
  });
  test.each(here.map((one) => [one.name, one.fault, one] as const))('%s: %s', async (_name, _fault, one) => {
    const verdict = await runPart(server, {
      of: one,
      first: 1,
      runs: (one.share ?? 1) < 0.1 ? 1 : runs,
      seed,
    });
    expect(verdict.confirmed).toBeGreaterThan(0);
    expect(verdict).toSatisfy(nothingWrong);
  });

  test('and numbers, tallies, receipts and audit add up to the stories', async () => {
    expect(await miscounted(server)).toEqual([]);
  });
});
