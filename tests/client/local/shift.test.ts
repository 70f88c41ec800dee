import { describe, expect, it } from 'vitest';
import { saveDraft, selectDrafts } from '../../../client/local/draft.ts';
import { endShift, resumeShift, selectShifts, startShift, unlockShift } from '../../../client/local/shift.ts';
import { storyId } from '../../support/telling.ts';
import { newDevice, openAgain, there } from './cast.ts';

const amina = { id: 'shift-amina', name: 'Amina', pin: '482915', startedAt: '2026-04-11T09:00:00.000Z' };
const joost = { id: 'shift-joost', name: 'Joost', pin: '130577', startedAt: '2026-04-11T13:00:00.000Z' };
const draft = {
  storyId: storyId(1),
  eventId: 'event',
  savedAt: '2026-04-11T09:30:00.000Z',
  content: 'Ik wachtte',
};

describe('a shift', () => {
  it('is opened after a restart by its PIN, and by no other', async () => {
    const db = newDevice();
    await saveDraft(db, await startShift(db, amina), draft);
    const [shift] = await selectShifts(openAgain(db));
    expect(await unlockShift(there(shift), '482916')).toBeNull();
    const key = await unlockShift(there(shift), amina.pin);
    expect((await selectDrafts(db, there(key))).map(({ content }) => content)).toEqual(['Ik wachtte']);
  });

  it('keeps neither its PIN nor its key readable', async () => {
    const db = newDevice();
    const { key } = await startShift(db, amina);
    expect(JSON.stringify(await db.shifts.toArray())).not.toContain(amina.pin);
    expect(key.extractable).toBe(false);
  });

  it('ends when another starts; its drafts wait for its own PIN', async () => {
    const db = newDevice();
    await saveDraft(db, await startShift(db, amina), draft);
    const other = await startShift(db, joost);
    expect(await selectDrafts(db, other)).toEqual([]);
    expect((await selectShifts(db)).map(({ name, drafts, endedAt }) => ({ name, drafts, endedAt }))).toEqual([
      { name: 'Joost', drafts: 0, endedAt: null },
      { name: 'Amina', drafts: 1, endedAt: joost.startedAt },
    ]);
  });

  it('leaves its name and key behind only while a draft waits in it', async () => {
    const db = newDevice();
    await startShift(db, amina);
    await endShift(db, '2026-04-11T12:00:00.000Z');
    expect(await selectShifts(db)).toEqual([]);
  });

  it('can be taken up again', async () => {
    const db = newDevice();
    await saveDraft(db, await startShift(db, amina), draft);
    await startShift(db, joost);
    await resumeShift(db, amina.id, '2026-04-11T14:00:00.000Z');
    expect((await selectShifts(db)).map(({ name, endedAt }) => ({ name, endedAt }))).toEqual([
      { name: 'Amina', endedAt: null },
    ]);
  });
});
