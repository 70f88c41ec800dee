import { beforeAll, describe, expect, it } from 'vitest';
import { saveDraft } from '../../../client/local/draft.ts';
import { finishStory } from '../../../client/local/finish.ts';
import { selectOutbox } from '../../../client/local/outbox.ts';
import { verifyDeviceSignature } from '../../../shared/seal/device-signature.ts';
import { makeDeviceDraftKey } from '../../../shared/seal/draft-key.ts';
import { envelopeHash } from '../../../shared/seal/envelope-hash.ts';
import { openEnvelope } from '../../../shared/seal/open-story.ts';
import { municipality, receipt, storyId, telling, type Organisation } from '../../support/telling.ts';
import { enrolledTablet, newDevice, openAgain, there } from './cast.ts';

let uithoorn: Organisation;
beforeAll(async () => {
  uithoorn = await municipality();
});

const finished = (n: number, change = {}) => ({ telling: telling(n, change), form: uithoorn.form, receipt });

describe('finishing a story', () => {
  it('puts the sealed story in the place of its draft', async () => {
    const { db } = await enrolledTablet(uithoorn);
    const key = { id: 'shift', key: await makeDeviceDraftKey() };
    await saveDraft(db, key, {
      storyId: storyId(1),
      eventId: 'e',
      savedAt: '2026-04-11T10:02:00.000Z',
      content: {},
    });
    await finishStory(db, finished(1));
    expect(await db.drafts.count()).toBe(0);
    expect((await selectOutbox(db)).map((item) => [item.storyId, item.state])).toEqual([
      [storyId(1), 'sealed'],
    ]);
  });

  it('leaves nothing of what was told readable on the device', async () => {
    const { db } = await enrolledTablet(uithoorn);
    await finishStory(db, finished(1));
    const onDisk = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
    expect(onDisk).not.toContain('luisterde');
  });

  it('numbers what a tablet seals, and has each name the one before', async () => {
    const { db, publicKey } = await enrolledTablet(uithoorn);
    for (const n of [1, 2, 3]) await finishStory(db, finished(n));
    const items = (await selectOutbox(db)).sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0));
    const envelopes = items.flatMap(({ envelope }) => envelope ?? []);
    expect(envelopes.map(({ header }) => header.sequence)).toEqual([1, 2, 3]);
    expect(envelopes.map(({ header }) => header.previousHash)).toEqual([
      null,
      await envelopeHash(there(envelopes[0])),
      await envelopeHash(there(envelopes[1])),
    ]);
    for (const envelope of envelopes) expect(await verifyDeviceSignature(envelope, publicKey)).toBe(true);
  });

  it('gives no number twice when two tabs finish at the same moment', async () => {
    const { db } = await enrolledTablet(uithoorn);
    const other = openAgain(db);
    await Promise.all([finishStory(db, finished(1)), finishStory(other, finished(2))]);
    const items = await selectOutbox(db);
    expect(items.map(({ sequence }) => sequence).sort()).toEqual([1, 2]);
  });

  it("neither signs nor numbers a story of a resident's own phone", async () => {
    const db = newDevice();
    const { envelope } = await finishStory(db, finished(1, { channel: 'phone' }));
    expect(envelope?.signature).toBeNull();
    expect(envelope?.header).toMatchObject({ deviceId: null, sequence: null, previousHash: null });
  });

  it('keeps the draft when the story cannot be sealed', async () => {
    const { db } = await enrolledTablet(uithoorn);
    const key = { id: 'shift', key: await makeDeviceDraftKey() };
    await saveDraft(db, key, { storyId: storyId(1), eventId: 'e', savedAt: '2026', content: {} });
    const tooLong = finished(1, { text: 'ع'.repeat(200_000) });
    await expect(finishStory(db, tooLong)).rejects.toThrow(RangeError);
    expect(await db.drafts.count()).toBe(1);
    expect(await db.outbox.count()).toBe(0);
  });

  it('writes again after the browser closed the connection', async () => {
    const { db } = await enrolledTablet(uithoorn);
    db.backendDB().close();
    await finishStory(db, finished(1));
    expect(await openAgain(db).outbox.count()).toBe(1);
  });

  it('can be opened by the server alone, and says what was told', async () => {
    const { db } = await enrolledTablet(uithoorn);
    const { envelope } = await finishStory(db, finished(1));
    const opened = await openEnvelope(there(envelope), uithoorn.sealing);
    expect(opened).toMatchObject({ ok: true, content: telling(1) });
  });
});
