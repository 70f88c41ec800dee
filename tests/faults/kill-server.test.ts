import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { judgeStored } from '../support/judge-stored.ts';
import { type KillReport, killWhileSending } from '../support/kill-run.ts';
import { askEngine } from '../support/raw-database.ts';
import { readStored } from '../support/stored.ts';

/** Few, on each engine; `npm run bench -- kill` has as many as one likes. */
describe('the server is killed while stories come in', () => {
  let database: TestDatabase;
  let report: KillReport;

  beforeAll(async () => {
    database = await freshDatabase();
    report = await killWhileSending(database, { kills: 3, seed: 20261122 });
  });
  afterAll(() => database.drop());

  test('each time in the middle of something', () => {
    expect(report.idle).toBe(0);
    expect(report.inFlight).toBeGreaterThan(0);
  });

  test('every acknowledged story is there, once, with its own text', () => {
    expect(report.acknowledged).toBeGreaterThan(50);
    expect(report).toMatchObject({ lost: [], doubled: [], altered: [] });
  });

  test('every story that was told is acknowledged in the end', () => {
    expect(report.acknowledged).toBe(report.told);
  });

  test('numbers, tallies, intake, receipts and audit add up to the stories', () => {
    expect(report.miscounted).toEqual([]);
  });

  test('a story that is taken away behind its back would have been seen', async () => {
    const [lost = ''] = [...report.ledger.acknowledged].slice(-1);
    await askEngine(database, [
      `delete from story_theme where story_id = '${lost}'`,
      `delete from receipt where story_id = '${lost}'`,
      `delete from story where id = '${lost}'`,
    ]);
    const findings = judgeStored(report.ledger, await readStored(database));
    expect(findings).toMatchObject({ lost: [lost], doubled: [], altered: [] });
    expect(findings.miscounted).not.toEqual([]);
  });
});
