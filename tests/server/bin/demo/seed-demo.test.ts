import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consultReceipt } from '../../../../server/actions/consult-receipt.ts';
import type { Service } from '../../../../server/actions/service.ts';
import { demo } from '../../../../server/bin/demo/demo-set.ts';
import { seedDemo } from '../../../../server/bin/demo/seed-demo.ts';
import { DEMO_RECEIPT_CODE } from '../../../../server/bin/demo/tell-stories.ts';
import { openService } from '../../../../server/context.ts';
import { builtThreads } from '../../../support/built-threads.ts';
import { freshDatabase, type TestDatabase } from '../../../support/database.ts';

const told = demo.stories.filter((story) => story.agreedTo.includes('analysis'));
const roundOf = (event: string) => demo.events.find(({ key }) => key === event)?.round;

describe('an empty store, once the demo is in', () => {
  let database: TestDatabase;
  let service: Service;
  beforeAll(async () => {
    database = await freshDatabase();
    const { url: databaseUrl, dataDir } = database;
    service = await openService({ databaseUrl, dataDir, threads: await builtThreads() });
    await seedDemo(service);
  });
  afterAll(async () => {
    await service.store.close();
    await database.drop();
  });

  it('holds every story whose teller agreed, and set none aside', async () => {
    const stories = await service.store.read.selectFrom('story').select(['text', 'fictional']).execute();
    expect(stories.map(({ text }) => text).toSorted()).toEqual(told.map(({ text }) => text).toSorted());
    expect(stories.every(({ fictional }) => fictional === 1)).toBe(true);
    expect(await service.store.read.selectFrom('setAside').selectAll().execute()).toEqual([]);
  });

  it('counts in each round what was told and what was read', async () => {
    const tallies = await service.store.read.selectFrom('tally').selectAll().execute();
    const rounds = await service.store.read.selectFrom('round').select(['id', 'name']).execute();
    const received = demo.rounds.map(({ name }) => {
      const id = rounds.find((round) => round.name === name)?.id;
      const own = tallies.filter(({ roundId }) => roundId === id);
      const sum = (figure: 'received' | 'coded') => own.reduce((total, tally) => total + tally[figure], 0);
      return [sum('received'), sum('coded')];
    });
    const expected = demo.rounds.map(({ key }) => {
      const own = told.filter(({ event }) => roundOf(event) === key);
      return [own.length, own.filter(({ coded }) => coded).length];
    });
    expect(received).toEqual(expected);
  });

  it('numbers the stories of its tablet without a gap', async () => {
    const rows = await service.store.read
      .selectFrom('intake')
      .select('sequence')
      .where('tabletId', 'is not', null)
      .execute();
    const sequences = rows.map(({ sequence }) => sequence ?? 0).toSorted((one, other) => one - other);
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
    expect(sequences.length).toBe(told.filter(({ channel }) => channel === 'tablet').length);
  });

  it('saw its tablet last when the last of its stories came in', async () => {
    const tablets = await service.store.read.selectFrom('tablet').select('lastSeenAt').execute();
    const days = told.filter(({ channel }) => channel === 'tablet').map(({ toldOn }) => toldOn);
    expect(tablets.map(({ lastSeenAt }) => lastSeenAt?.slice(0, 10))).toEqual([days.toSorted().at(-1)]);
  });

  it('shows what became of its first story under the code of the demo', async () => {
    const status = await consultReceipt(service.store.read, DEMO_RECEIPT_CODE);
    expect(status.roundName).toBe(demo.rounds[0]?.name);
    expect(status.state).toBe('counted');
    expect(status.fictional).toBe(true);
  });
});
