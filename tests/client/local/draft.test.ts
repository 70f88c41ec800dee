import { beforeAll, describe, expect, it } from 'vitest';
import { phoneDraftKey } from '../../../client/local/device.ts';
import { discardDraft, PHONE, saveDraft, selectDrafts } from '../../../client/local/draft.ts';
import { finishStory } from '../../../client/local/finish.ts';
import { municipality, receipt, storyId, telling, type Organisation } from '../../support/telling.ts';
import { enrolledTablet, newDevice, openAgain } from './cast.ts';

let uithoorn: Organisation;
beforeAll(async () => {
  uithoorn = await municipality();
});

const draft = (n: number, text: string) => ({
  storyId: storyId(n),
  eventId: 'event',
  savedAt: `2026-04-11T10:0${n}:00.000Z`,
  content: { text },
});

describe("a draft on a resident's own phone", () => {
  it('is there again after the browser was closed', async () => {
    const db = newDevice();
    await saveDraft(db, { id: PHONE, key: await phoneDraftKey(db) }, draft(1, 'Ik werd gebeld'));
    const later = openAgain(db);
    const [found] = await selectDrafts(later, { id: PHONE, key: await phoneDraftKey(later) });
    expect(found?.content).toEqual({ text: 'Ik werd gebeld' });
  });

  it('is not readable in the database', async () => {
    const db = newDevice();
    await saveDraft(db, { id: PHONE, key: await phoneDraftKey(db) }, draft(1, 'Ik werd gebeld'));
    const [row] = await db.drafts.toArray();
    expect(new TextDecoder().decode(row?.encrypted.ct)).not.toContain('gebeld');
  });

  it('is under one key, also when two tabs ask for it at once', async () => {
    const db = newDevice();
    const [key, other] = await Promise.all([phoneDraftKey(db), phoneDraftKey(openAgain(db))]);
    await saveDraft(db, { id: PHONE, key }, draft(1, 'Ik werd gebeld'));
    expect(await selectDrafts(db, { id: PHONE, key: other })).toHaveLength(1);
  });

  it('comes last saved first, and is gone when it is thrown away', async () => {
    const db = newDevice();
    const key = { id: PHONE, key: await phoneDraftKey(db) };
    await saveDraft(db, key, draft(1, 'eerst'));
    await saveDraft(db, key, draft(2, 'later'));
    expect((await selectDrafts(db, key)).map((found) => found.storyId)).toEqual([storyId(2), storyId(1)]);
    await discardDraft(db, storyId(2));
    expect(await db.drafts.count()).toBe(1);
  });

  it('is not laid open again by a save that comes after the story was sealed, and that says so', async () => {
    const { db } = await enrolledTablet(uithoorn);
    const key = { id: PHONE, key: await phoneDraftKey(db) };
    await finishStory(db, { telling: telling(1), form: uithoorn.form, receipt });
    await expect(saveDraft(db, key, draft(1, 'te laat'))).rejects.toThrow('sealed');
    expect(await db.drafts.count()).toBe(0);
  });
});
