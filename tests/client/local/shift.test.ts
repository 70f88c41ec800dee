import { beforeEach, describe, expect, it } from 'vitest';
import type { LocalDatabase } from '../../../client/local/database.ts';
import { saveDraft, selectDrafts } from '../../../client/local/draft.ts';
import { numberStory, selectShifts, startShift, unlockShift } from '../../../client/local/shift.ts';
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
const noon = Date.parse('2026-04-11T12:00:00.000Z');

let db: LocalDatabase;
beforeEach(() => {
  db = newDevice();
});

describe('a shift', () => {
  it('is opened after a restart by its PIN', async () => {
    await saveDraft(db, await startShift(db, amina), draft);
    const later = openAgain(db);
    const unlocked = await unlockShift(later, amina.id, { pin: amina.pin, now: noon });
    const key = unlocked.kind === 'open' ? unlocked.key : null;
    expect((await selectDrafts(later, there(key))).map(({ content }) => content)).toEqual(['Ik wachtte']);
  });

  it('keeps neither its PIN nor its key readable', async () => {
    const { key } = await startShift(db, amina);
    expect(JSON.stringify(await db.shifts.toArray())).not.toContain(amina.pin);
    expect(key.extractable).toBe(false);
  });

  it('ends when another starts; its drafts wait for its own PIN', async () => {
    await saveDraft(db, await startShift(db, amina), draft);
    const other = await startShift(db, joost);
    expect(await selectDrafts(db, other)).toEqual([]);
    expect((await selectShifts(db)).map(({ name, drafts, endedAt }) => ({ name, drafts, endedAt }))).toEqual([
      { name: 'Joost', drafts: 0, endedAt: null },
      { name: 'Amina', drafts: 1, endedAt: joost.startedAt },
    ]);
  });

  it('leaves its name and key behind only while a draft waits in it', async () => {
    await startShift(db, amina);
    await startShift(db, joost);
    expect((await selectShifts(db)).map(({ name }) => name)).toEqual(['Joost']);
  });

  it('can be taken up again', async () => {
    await saveDraft(db, await startShift(db, amina), draft);
    await startShift(db, joost);
    await unlockShift(db, amina.id, { pin: amina.pin, now: noon });
    expect((await selectShifts(db)).map(({ name, endedAt }) => ({ name, endedAt }))).toEqual([
      { name: 'Amina', endedAt: null },
    ]);
  });
});

describe('the stories of a shift', () => {
  it('have each their own number, also when two tabs begin at once', async () => {
    await startShift(db, amina);
    const numbers = await Promise.all([
      numberStory(db, amina.id),
      numberStory(openAgain(db), amina.id),
      numberStory(db, amina.id),
    ]);
    expect(numbers.toSorted()).toEqual([1, 2, 3]);
  });

  it('are counted on over a restart and a lock, and anew in another shift', async () => {
    await saveDraft(db, await startShift(db, amina), draft);
    await numberStory(db, amina.id);
    const later = openAgain(db);
    await unlockShift(later, amina.id, { pin: amina.pin, now: noon });
    expect(await numberStory(later, amina.id)).toBe(2);
    await startShift(later, joost);
    expect(await numberStory(later, joost.id)).toBe(1);
    await unlockShift(later, amina.id, { pin: amina.pin, now: noon });
    expect(await numberStory(later, amina.id)).toBe(3);
  });
});

describe('a wrong PIN', () => {
  const guess = (now: number, pin = '000111') => unlockShift(openAgain(db), amina.id, { pin, now });

  beforeEach(async () => {
    await saveDraft(db, await startShift(db, amina), draft);
  });

  it('is counted on disk, so that a restart gives no free ones', async () => {
    expect(await guess(noon)).toEqual({ kind: 'wrong', remaining: 9, at: noon });
    expect(await guess(noon)).toEqual({ kind: 'wrong', remaining: 8, at: noon });
    expect(await guess(noon)).toEqual({ kind: 'wrong', remaining: 7, at: noon + 30_000 });
  });

  it('is counted before it is tried, so that a kill in between gives no free ones either', async () => {
    const trying = guess(noon);
    while ((there(await db.shifts.get(amina.id)).wrongPins ?? 0) === 0) await Promise.resolve();
    expect(there(await db.shifts.get(amina.id)).wrongPins).toBe(1);
    await trying;
  });

  it('makes even the right one wait after three', async () => {
    for (let wrong = 0; wrong < 3; wrong += 1) await guess(noon);
    expect(await guess(noon + 29_000, amina.pin)).toEqual({ kind: 'wait', at: noon + 30_000 });
    expect(there(await db.shifts.get(amina.id)).wrongPins).toBe(3);
    expect(await guess(noon + 30_000, amina.pin)).toMatchObject({ kind: 'open' });
  });

  it('is forgotten once the right one came', async () => {
    await guess(noon);
    await guess(noon, amina.pin);
    expect(await guess(noon)).toMatchObject({ kind: 'wrong', remaining: 9 });
  });

  it('closes the shift for good at the tenth', async () => {
    await db.shifts.update(amina.id, { wrongPins: 8 });
    expect(await guess(noon)).toEqual({ kind: 'wrong', remaining: 1, at: noon + 15 * 60_000 });
    expect(await guess(noon + 15 * 60_000)).toEqual({ kind: 'spent' });
    expect(await guess(noon + 30 * 60_000, amina.pin)).toEqual({ kind: 'spent' });
    expect(await selectShifts(db)).toEqual([]);
  });
});
