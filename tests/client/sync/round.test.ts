import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LocalDatabase } from '../../../client/local/database.ts';
import { selectOptionalTablet } from '../../../client/local/device.ts';
import { finishStory } from '../../../client/local/finish.ts';
import { selectOutbox } from '../../../client/local/outbox.ts';
import { selectRescuable } from '../../../client/local/rescue-file.ts';
import { goRound } from '../../../client/sync/round.ts';
import { municipality, receipt, storyId, telling, type Organisation } from '../../support/telling.ts';
import { enrolledTablet } from '../local/cast.ts';
import { type Line, lineTo } from './intake.ts';

const OTHER_LIFE = '0199c000-0000-7000-8000-0000000000ff';

let uithoorn: Organisation;
let db: LocalDatabase;
let line: Line;

beforeAll(async () => {
  uithoorn = await municipality();
});
beforeEach(async () => {
  ({ db } = await enrolledTablet(uithoorn));
  line = lineTo(uithoorn);
  for (const n of [1, 2]) await finishStory(db, { telling: telling(n), form: uithoorn.form, receipt });
  await goRound(db, line, {});
  line.batches.length = 0;
});

const states = async () => (await selectOutbox(db)).map(({ state }) => state);
const sent = () => line.batches.map((batch) => batch.toSorted());
const all = [1, 2].map(storyId);
const rounds = async (many: number) => {
  for (let round = 1; round <= many; round += 1) {
    await goRound(db, line, {});
    line.time += 5 * 60_000;
  }
};

/** As a server that was put back from before the tablet was enrolled: it knows neither it nor its stories. */
const restoreFromBefore = () => {
  line.unknown = true;
  line.epoch = OTHER_LIFE;
  line.answer = async ({ header }) => ({
    storyId: header.storyId,
    status: 'quarantined',
    reason: 'signature',
  });
};

describe('a tablet that the server no longer knows', () => {
  it('had nothing left to send when the server still knew it', async () => {
    expect(await states()).toEqual(['acknowledged', 'acknowledged']);
    await rounds(2);
    expect(sent()).toEqual([]);
  });

  it('sends again what the server may have forgotten with it, though nothing waits', async () => {
    restoreFromBefore();
    await rounds(2);
    expect(sent()).toEqual([all]);
    expect(await states()).toEqual(['quarantined', 'quarantined']);
    expect((await selectRescuable(db)).map((item) => item.storyId).toSorted()).toEqual(all);
  });

  it('lets go of it as of any other, once a coordinator let it in', async () => {
    restoreFromBefore();
    await rounds(2);
    line.answer = lineTo(uithoorn).answer;
    line.time += 25 * 60 * 60_000;
    await rounds(3);
    expect(await states()).toEqual(['acknowledged', 'acknowledged']);
    expect(line.batches).toHaveLength(2);
  });

  it('does so once for one refusal, also when the server had it all', async () => {
    line.unknown = true;
    await rounds(5);
    expect(sent()).toEqual([all]);
    expect(await states()).toEqual(['acknowledged', 'acknowledged']);
  });

  it('does so again when it was known in between', async () => {
    line.unknown = true;
    await rounds(2);
    expect((await selectOptionalTablet(db))?.unknownSince).toBe('2026-04-11T12:00:00.000Z');
    line.unknown = false;
    await rounds(2);
    expect((await selectOptionalTablet(db))?.unknownSince).toBeNull();
    expect(line.batches).toHaveLength(1);
    line.unknown = true;
    await rounds(3);
    expect(line.batches).toHaveLength(2);
  });
});
