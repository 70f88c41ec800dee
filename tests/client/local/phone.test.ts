import { beforeAll, describe, expect, it } from 'vitest';
import { selectWithUnsentFiles, startAttachment } from '../../../client/local/attachment.ts';
import { phoneDraftKey } from '../../../client/local/device.ts';
import { PHONE, saveDraft, selectDrafts } from '../../../client/local/draft.ts';
import { finishStory } from '../../../client/local/finish.ts';
import { countOnPhone, selectToldOnPhone, wipePhone } from '../../../client/local/phone.ts';
import { municipality, receipt, storyId, telling, type Organisation } from '../../support/telling.ts';
import { enrolledTablet, newDevice, textReceived } from './cast.ts';

let uithoorn: Organisation;
beforeAll(async () => {
  uithoorn = await municipality();
});

const draft = (n: number, text: string) => ({
  storyId: storyId(n),
  eventId: 'event',
  savedAt: '2026-04-11T10:00:00.000Z',
  content: { text },
});

describe('taking everything off a phone', () => {
  it('leaves neither draft nor key nor sealed story, and nothing that the old key would open', async () => {
    const db = newDevice();
    const key = { id: PHONE, key: await phoneDraftKey(db) };
    await saveDraft(db, key, draft(1, 'weg ermee'));
    await finishStory(db, { telling: telling(2, { channel: 'phone' }), form: uithoorn.form, receipt });
    expect(await countOnPhone(db)).toEqual({ drafts: 1, unsent: 1, recordings: 0 });
    await wipePhone(db);
    expect(await countOnPhone(db)).toEqual({ drafts: 0, unsent: 0, recordings: 0 });
    await saveDraft(db, { id: PHONE, key: await phoneDraftKey(db) }, draft(3, 'nieuw'));
    expect(await selectDrafts(db, key)).toEqual([]);
  });

  it('keeps what a tablet sealed', async () => {
    const { db } = await enrolledTablet(uithoorn);
    await finishStory(db, { telling: telling(1), form: uithoorn.form, receipt });
    await wipePhone(db);
    expect(await db.outbox.count()).toBe(1);
  });
});

it('tells the stories of residents from those that were told on a tablet', async () => {
  const { db } = await enrolledTablet(uithoorn);
  await finishStory(db, { telling: telling(1), form: uithoorn.form, receipt });
  await finishStory(db, { telling: telling(2, { channel: 'phone' }), form: uithoorn.form, receipt });
  expect((await selectToldOnPhone(db)).map((item) => item.storyId)).toEqual([storyId(2)]);
});

it('counts a story of which only the recordings wait for what it is', async () => {
  const db = newDevice();
  await finishStory(db, { telling: telling(1, { channel: 'phone' }), form: uithoorn.form, receipt });
  await db.outbox.update(storyId(1), { acknowledgement: textReceived(storyId(1)) });
  expect(await countOnPhone(db)).toEqual({ drafts: 0, unsent: 0, recordings: 1 });
});

it('counts a story that stands aside only while a recording of it is still here', async () => {
  const db = newDevice();
  await finishStory(db, { telling: telling(1, { channel: 'phone' }), form: uithoorn.form, receipt });
  const refusal = { kind: 'quarantined', reason: 'quota' } as const;
  await db.outbox.update(storyId(1), { state: 'quarantined', refusal });
  expect(await countOnPhone(db)).toEqual({ drafts: 0, unsent: 0, recordings: 0 });
  await startAttachment(db, 'a-recording', storyId(1));
  expect(await selectWithUnsentFiles(db)).toEqual(new Set([storyId(1)]));
  expect(await countOnPhone(db)).toEqual({ drafts: 0, unsent: 0, recordings: 1 });
});
