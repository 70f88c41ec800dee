import { beforeAll, describe, expect, it } from 'vitest';
import { finishStory } from '../../../client/local/finish.ts';
import { forgetDiscarded } from '../../../client/local/phone.ts';
import { selectOutbox } from '../../../client/local/outbox.ts';
import type { LocalDatabase } from '../../../client/local/database.ts';
import { drain } from '../../../client/sync/drain.ts';
import { makeSweeper, sweep } from '../../../client/sync/sweep.ts';
import { municipality, receipt, telling, type Organisation } from '../../support/telling.ts';
import { enrolledTablet, newDevice } from '../local/cast.ts';
import { type Line, lineTo, stored } from './intake.ts';

const received = Date.parse('2026-04-11T12:00:00.000Z');
const DAY = 24 * 60 * 60 * 1000;

let uithoorn: Organisation;
beforeAll(async () => {
  uithoorn = await municipality();
});

const tellAndSend = async (db: LocalDatabase, channel: 'tablet' | 'phone') => {
  await finishStory(db, { telling: telling(1, { channel }), form: uithoorn.form, receipt });
  await drain(db, lineTo(uithoorn));
};

/** Where somebody decided that a story becomes nothing. */
const discarding = (organisation: Organisation): Line => {
  const line = lineTo(organisation);
  line.answer = async (envelope) =>
    ({ ...(await stored(organisation, envelope)), status: 'duplicate', discarded: true }) as never;
  return line;
};

describe('sweeping', () => {
  it('lets a tablet keep the sealed story for thirty days, and its line in the list after that', async () => {
    const { db } = await enrolledTablet(uithoorn);
    await tellAndSend(db, 'tablet');
    await sweep(db, received + 30 * DAY);
    expect((await selectOutbox(db))[0]?.envelope).not.toBeNull();
    await sweep(db, received + 30 * DAY + 1);
    expect((await selectOutbox(db))[0]).toMatchObject({ state: 'purged', envelope: null });
  });

  it("leaves no trace on a resident's own phone, once the page is gone that says it was received", async () => {
    const db = newDevice();
    await tellAndSend(db, 'phone');
    await sweep(db, received + 1);
    expect(await selectOutbox(db)).toMatchObject([{ state: 'purged', envelope: null }]);
    await sweep(db, received + 1, { starting: true });
    expect(await selectOutbox(db)).toEqual([]);
  });

  it('leaves on an own phone only that a story was discarded, until its teller has read that', async () => {
    const db = newDevice();
    await finishStory(db, { telling: telling(1, { channel: 'phone' }), form: uithoorn.form, receipt });
    await drain(db, discarding(uithoorn));
    await sweep(db, received + 90 * DAY, { starting: true });
    expect(await selectOutbox(db)).toMatchObject([{ state: 'purged', discarded: true, envelope: null }]);
    await forgetDiscarded(db);
    expect(await selectOutbox(db)).toEqual([]);
  });

  it('never touches what the server has not confirmed, however old', async () => {
    const { db } = await enrolledTablet(uithoorn);
    await finishStory(db, { telling: telling(1), form: uithoorn.form, receipt });
    await sweep(db, received + 10_000 * DAY);
    expect((await selectOutbox(db))[0]).toMatchObject({ state: 'sealed' });
  });
});

describe('an app that stays open', () => {
  const HOUR = 60 * 60 * 1000;
  const phone = async () => {
    const db = newDevice();
    await tellAndSend(db, 'phone');
    const clock = { time: received };
    return { db, clock, sweepWhenDue: makeSweeper(db, { now: () => clock.time }) };
  };
  const count = (db: LocalDatabase) => db.outbox.count();

  it('sweeps again after an hour, and not before', async () => {
    const { db } = await enrolledTablet(uithoorn);
    await tellAndSend(db, 'tablet');
    const clock = { time: received + 30 * DAY };
    const sweepWhenDue = makeSweeper(db, { now: () => clock.time });
    const state = async () => (await selectOutbox(db))[0]?.state;
    await sweepWhenDue();
    clock.time += HOUR - 1;
    await sweepWhenDue();
    expect(await state()).toBe('acknowledged');
    clock.time += 1;
    await sweepWhenDue();
    expect(await state()).toBe('purged');
  });

  it('waits for no hour of a clock that was put back', async () => {
    const { db } = await enrolledTablet(uithoorn);
    const clock = { time: received + 1000 * DAY };
    const sweepWhenDue = makeSweeper(db, { now: () => clock.time });
    await sweepWhenDue();
    await tellAndSend(db, 'tablet');
    clock.time = received + 31 * DAY;
    await sweepWhenDue();
    expect((await selectOutbox(db))[0]?.state).toBe('purged');
  });

  it('forgets what a phone sent before it was opened, and leaves what its page still tells of', async () => {
    const { db, clock, sweepWhenDue } = await phone();
    await sweepWhenDue();
    expect(await count(db)).toBe(0);
    await tellAndSend(db, 'phone');
    clock.time += HOUR;
    await sweepWhenDue();
    expect(await count(db)).toBe(1);
  });

  it('sweeps at the next occasion when the store failed', async () => {
    const { db, sweepWhenDue } = await phone();
    db.close();
    await expect(sweepWhenDue()).rejects.toThrow('closed');
    await db.open();
    await sweepWhenDue();
    expect(await count(db)).toBe(0);
  });
});
