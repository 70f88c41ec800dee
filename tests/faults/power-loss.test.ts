import { beforeAll, describe, expect, test } from 'vitest';
import { testEngine } from '../support/database.ts';
import { cutKinds, losePower, type PowerReport } from '../support/power/power-run.ts';

/** Few, on each engine; `npm run bench -- power` has as many as one likes. */
describe.skipIf(process.env['TEST_WITHOUT_STRACE'] === '1')('the power goes while stories come in', () => {
  let report: PowerReport;

  beforeAll(async () => {
    report = await losePower(testEngine(), { runs: 2, seed: 20261122 });
  }, 300_000);

  test.each(cutKinds)('every acknowledged story is there, once and whole (%s)', (kind) => {
    const cuts = report.cuts.filter((cut) => cut.kind === kind);
    expect(cuts).toHaveLength(2);
    for (const cut of cuts) {
      expect(cut.unflushed).toBeGreaterThan(0);
      expect(cut).toMatchObject({ lost: [], doubled: [], altered: [], miscounted: [] });
    }
  });

  test('the engine finds nothing wrong with what is left', () => {
    expect(report.cuts.flatMap(({ unsound }) => unsound)).toEqual([]);
  });

  test('what a commit wrote into the log is flushed before its answer goes out', () => {
    expect(report.answersInTurn).toBeGreaterThan(5);
    expect(report.tooEarly).toEqual([]);
  });

  test('the trace accounts for every byte on the disk', () => {
    expect(report.unaccounted).toEqual([]);
  });

  test('a story whose flush is left out would have been found lost, and no other', () => {
    for (const { atStake, lost } of report.planted) {
      expect(atStake.length).toBeGreaterThan(0);
      expect(lost.toSorted()).toEqual(atStake.toSorted());
    }
  });
});
