import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chanceOf } from '../support/chance.ts';
import { layOut } from '../support/faults/field.ts';
import { anyHappening } from '../support/faults/happenings.ts';
import { nothingWrong } from '../support/faults/judge.ts';
import { miscounted } from '../support/faults/run-part.ts';
import { type ServerOnTrial, startServerOnTrial } from '../support/faults/server-on-trial.ts';
import { startTrial } from '../support/faults/trial.ts';

/** Days of a tablet and a phone, as chance makes them; `MODEL_RUNS` has as many as one likes. */
const days = Number(process.env['MODEL_RUNS'] ?? 10);
const seed = Number(process.env['MODEL_SEED'] ?? 20261122);

describe('whatever happens in whatever order', () => {
  let server: ServerOnTrial;
  let told = 0;
  beforeAll(async () => {
    server = await startServerOnTrial();
  });
  afterAll(() => server?.drop());

  test(
    'what was confirmed to the teller is on the server once and complete, or still on the device',
    async () => {
      const day = fc.asyncProperty(
        fc.commands([anyHappening], { maxCommands: 40, size: '+1' }),
        async (happenings) => {
          const trial = startTrial(server, chanceOf(seed), `model/${seed}/${(told += 1)}`);
          try {
            const field = await layOut(trial, ['tablet', 'phone']);
            await fc.asyncModelRun(
              () => ({ model: { drafts: [0, 0], late: 0, copied: false, revoked: false }, real: field }),
              happenings,
            );
            await trial.recover();
            await trial.lookAtLast();
            expect(trial.verdict()).toSatisfy(nothingWrong);
          } finally {
            trial.close();
          }
        },
      );
      await fc.assert(day, { numRuns: days, seed });
    },
    60_000 + days * 10_000,
  );

  test('and numbers, tallies, receipts and audit add up to the stories', async () => {
    expect(await miscounted(server)).toEqual([]);
  });
});
