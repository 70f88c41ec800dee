import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { settleAbandoned } from '../../../client/local/abandoned.ts';
import type { LocalDatabase } from '../../../client/local/database.ts';
import { noteRevoked, phoneDraftKey, selectOptionalTablet } from '../../../client/local/device.ts';
import { PHONE, saveDraft, type DraftKey } from '../../../client/local/draft.ts';
import { holdDraft } from '../../../client/local/draft-lock.ts';
import { settleShift } from '../../../client/local/settlement.ts';
import { startShift, unlockShift } from '../../../client/local/shift.ts';
import { selectNotices } from '../../../client/local/tally.ts';
import { makeLocks } from '../../support/locks.ts';
import { municipality, storyId, type Organisation } from '../../support/telling.ts';
import { enrolledTablet, there } from './cast.ts';

const amina = { id: 'shift-amina', name: 'Amina', pin: '482915', startedAt: '2026-04-11T09:00:00.000Z' };
const HOUR = 60 * 60 * 1000;
const savedAt = Date.parse('2026-04-11T10:00:00.000Z');

let uithoorn: Organisation;
let db: LocalDatabase;
let key: DraftKey;
beforeAll(async () => {
  uithoorn = await municipality();
});
beforeEach(async () => {
  ({ db } = await enrolledTablet(uithoorn));
  key = await startShift(db, amina);
  await save(key);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const save = (under: DraftKey) =>
  saveDraft(db, under, {
    storyId: storyId(1),
    eventId: 'e',
    savedAt: new Date(savedAt).toISOString(),
    content: {},
  });

describe('an abandoned shift', () => {
  it('is settled after a day', async () => {
    await settleAbandoned(db, savedAt + 23 * HOUR);
    expect(await db.drafts.count()).toBe(1);
    await settleAbandoned(db, savedAt + 24 * HOUR);
    expect([await db.drafts.count(), await db.shifts.count()]).toEqual([0, 0]);
    expect(await selectNotices(db)).toMatchObject([{ ending: 'abandoned', destroyed: 1 }]);
  });

  it('is not one whose interviewer came back', async () => {
    await unlockShift(db, amina.id, { pin: amina.pin, now: savedAt + 20 * HOUR });
    await settleAbandoned(db, savedAt + 30 * HOUR);
    expect(await db.drafts.count()).toBe(1);
  });

  it('keeps a draft that is open in a tab, and is settled when that is closed', async () => {
    vi.stubGlobal('navigator', { locks: makeLocks() });
    const tab = await holdDraft(storyId(1));
    await settleAbandoned(db, savedAt + 30 * HOUR);
    expect(await db.drafts.count()).toBe(1);
    there(tab).release();
    await vi.waitFor(async () => {
      await settleAbandoned(db, savedAt + 31 * HOUR);
      expect(await db.drafts.count()).toBe(0);
    });
  });

  it('is swept away with its key once it ended and nobody has a draft of it open', async () => {
    vi.stubGlobal('navigator', { locks: makeLocks() });
    await db.drafts.clear();
    const pen = there(await holdDraft(storyId(2)));
    await settleShift(db, amina.id, { ending: 'ended', at: new Date(savedAt).toISOString() });
    await settleAbandoned(db, savedAt + HOUR);
    expect(await db.shifts.count()).toBe(1);
    pen.release();
    await vi.waitFor(async () => {
      await settleAbandoned(db, savedAt + HOUR);
      expect(await db.shifts.count()).toBe(0);
    });
    expect(await selectNotices(db)).toEqual([]);
  });

  it('is settled at once when the tablet was killed between its last wrong PIN and its end', async () => {
    await db.shifts.update(amina.id, { wrongPins: 10 });
    await settleAbandoned(db, savedAt + HOUR);
    expect([await db.drafts.count(), await db.shifts.count()]).toEqual([0, 0]);
    expect(await selectNotices(db)).toMatchObject([{ ending: 'pins' }]);
  });

  it('is every shift of a revoked tablet', async () => {
    await noteRevoked(db, there(await selectOptionalTablet(db)).id, new Date(savedAt).toISOString());
    await settleAbandoned(db, savedAt + HOUR);
    expect([await db.drafts.count(), await db.shifts.count()]).toEqual([0, 0]);
    expect(await selectNotices(db)).toMatchObject([{ ending: 'revoked', shiftName: 'Amina', destroyed: 1 }]);
  });

  it("leaves a resident's own draft alone", async () => {
    await save({ id: PHONE, key: await phoneDraftKey(db) });
    await settleAbandoned(db, savedAt + 30 * HOUR);
    expect(await db.drafts.toArray()).toMatchObject([{ keyId: PHONE }]);
  });

  it.each([
    ['years ahead', 10 * 365 * 24 * HOUR],
    ['years back', -10 * 365 * 24 * HOUR],
  ])('is not one whose tablet found its clock set %s, and waits a day from there', async (_, leap) => {
    const now = savedAt + leap;
    await settleAbandoned(db, now);
    await settleAbandoned(db, now + 23 * HOUR);
    expect([await db.drafts.count(), await db.shifts.count()]).toEqual([1, 1]);
    await settleAbandoned(db, now + 24 * HOUR);
    expect([await db.drafts.count(), await db.shifts.count()]).toEqual([0, 0]);
  });

  it('is not one whose tablet started with a wrong date that was set right since', async () => {
    await settleAbandoned(db, Date.parse('2015-01-01T00:00:00.000Z'));
    await settleAbandoned(db, savedAt + 2 * HOUR);
    expect(await db.drafts.count()).toBe(1);
    await settleAbandoned(db, savedAt + 24 * HOUR);
    expect(await db.drafts.count()).toBe(0);
  });
});
