import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { correctedNow, selectOptionalTablet } from '../../../client/local/device.ts';
import { saveDraft } from '../../../client/local/draft.ts';
import { selectForms, selectOptionalForm } from '../../../client/local/form.ts';
import { sealCopy } from '../../../client/local/sealed-copy.ts';
import { startShift } from '../../../client/local/shift.ts';
import { selectNotices } from '../../../client/local/tally.ts';
import { CLIENT_VERSION } from '../../../client/sync/client-version.ts';
import { keepForms, refreshForms } from '../../../client/sync/contact.ts';
import {
  municipality,
  receipt,
  rotated,
  storyId,
  telling,
  type Organisation,
} from '../../support/telling.ts';
import { enrolledTablet, newDevice, openAgain } from '../local/cast.ts';
import { lineTo, noNetwork } from './intake.ts';

let uithoorn: Organisation;
beforeAll(async () => {
  uithoorn = await municipality();
});

describe('contact with the server', () => {
  it('brings a tablet the forms of all events, for when there is no network', async () => {
    const { db } = await enrolledTablet(uithoorn);
    await refreshForms(db, lineTo(uithoorn));
    expect((await selectForms(openAgain(db))).map(({ event }) => event.name)).toEqual(['Kraam op de markt']);
    expect(await selectOptionalForm(db, 'markt')).toEqual(uithoorn.form);
  });

  it('asks for no forms on a device that is no tablet', async () => {
    expect(await refreshForms(newDevice(), { ...lineTo(uithoorn), fetch: noNetwork })).toBeNull();
  });

  it('tells a tablet that it is revoked, once, and what becomes of its drafts', async () => {
    const { db } = await enrolledTablet(uithoorn);
    const line = lineTo(uithoorn);
    const key = await startShift(db, {
      id: 's',
      name: 'Amina',
      pin: '270914',
      startedAt: '2026-04-11T09:00',
    });
    const unfinished = telling(1, { state: 'unfinished' });
    const copy = await sealCopy(db, { telling: unfinished, form: uithoorn.form, receipt });
    const row = { eventId: 'e', savedAt: '2026-04-11T09:30', content: 'told' };
    await saveDraft(db, key, { storyId: storyId(1), mayLeave: true, copy, ...row });
    await saveDraft(db, key, { storyId: storyId(2), mayLeave: false, copy: null, ...row });
    line.revoked = true;
    for (const hour of [0, 1]) {
      line.time += hour * 3_600_000;
      await refreshForms(db, line);
    }
    expect((await selectOptionalTablet(db))?.revokedAt).toBe('2026-04-11T12:00:00.000Z');
    expect([await db.drafts.count(), await db.shifts.count(), await db.outbox.count()]).toEqual([0, 0, 1]);
    expect(await selectNotices(db)).toEqual([
      expect.objectContaining({ ending: 'revoked', shiftName: 'Amina', sealed: 1, destroyed: 1 }),
    ]);
  });

  it('keeps the forms it has when there is no network', async () => {
    const { db } = await enrolledTablet(uithoorn);
    await refreshForms(db, lineTo(uithoorn));
    await refreshForms(db, { ...lineTo(uithoorn), fetch: noNetwork });
    expect(await selectForms(db)).toHaveLength(1);
  });

  it('renews the keys that a tablet seals to, once the server rotated them', async () => {
    const { db } = await enrolledTablet(uithoorn);
    const line = lineTo(uithoorn);
    await refreshForms(db, line);
    const next = await rotated(uithoorn);
    line.form = next.form;
    await refreshForms(db, line);
    expect(await selectOptionalTablet(openAgain(db))).toMatchObject({
      keyset: next.keyset,
      keysetRefusal: null,
    });
  });

  it("brings the day's forms also beside keys that are not believed, and leaves those", async () => {
    const { db } = await enrolledTablet(uithoorn);
    const line = lineTo(uithoorn);
    line.form = (await municipality()).form;
    await refreshForms(db, line);
    expect(await selectForms(db)).toHaveLength(1);
    expect(await selectOptionalTablet(db)).toMatchObject({ keyset: uithoorn.keyset, keysetRefusal: 'root' });
  });

  it('corrects the clock of a device that is a year behind', async () => {
    const db = newDevice();
    const line = lineTo(uithoorn);
    line.time = Date.parse('2025-04-11T10:00:00.000Z');
    await keepForms(db, line, [uithoorn.form]);
    expect(await correctedNow(db, line.time + 5_000)).toBe('2026-04-11T10:00:05.000Z');
  });

  it('tells the server the version that the package has', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(CLIENT_VERSION).toBe(version);
  });
});
