import { uuidv7 } from 'uuidv7';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  appendFrame,
  removeAttachment,
  removeOrphans,
  selectAttachments,
  startAttachment,
} from '../../../client/local/attachment.ts';
import { closeAttachment } from '../../../client/local/close-attachment.ts';
import type { LocalDatabase } from '../../../client/local/database.ts';
import { discardDraft, saveDraft } from '../../../client/local/draft.ts';
import { finishStory } from '../../../client/local/finish.ts';
import { wipePhone } from '../../../client/local/phone.ts';
import { makeDeviceDraftKey } from '../../../shared/seal/draft-key.ts';
import { recordOn } from '../../support/recorded.ts';
import { municipality, receipt, storyId, telling, type Organisation } from '../../support/telling.ts';
import { newDevice, openAgain } from './cast.ts';

let uithoorn: Organisation;
let db: LocalDatabase;
beforeAll(async () => {
  uithoorn = await municipality();
});
beforeEach(() => {
  db = newDevice();
});

const counts = async () => [await db.attachments.count(), await db.chunks.count()];
const frame = (attachmentId: string, place: number) => ({
  attachmentId,
  place,
  bytes: new Uint8Array([place]).buffer,
  digest: new Uint8Array(32).buffer,
  untilMs: place,
});
const draftOf = async (n: number) => {
  const key = { id: 'phone', key: await makeDeviceDraftKey() };
  const row = { storyId: storyId(n), eventId: 'e', savedAt: '2026', content: {} };
  await saveDraft(db, key, row);
};

describe('a file that grows on a device', () => {
  it('is there after the browser was killed, up to the last frame that was kept', async () => {
    const id = uuidv7();
    await startAttachment(db, id, storyId(1));
    await appendFrame(db, frame(id, 0));
    await appendFrame(db, frame(id, 1));
    const later = openAgain(db);
    expect(await selectAttachments(later, storyId(1))).toMatchObject([
      { id, hash: null, frames: 2, bytes: 2 },
    ]);
    await closeAttachment(later, frame(id, 2), 'hash');
    expect(await selectAttachments(db, storyId(1))).toMatchObject([{ hash: 'hash', frames: 3, bytes: 3 }]);
  });

  it('takes each place once, in order, and none after its end', async () => {
    const id = uuidv7();
    await startAttachment(db, id, storyId(1));
    await appendFrame(db, frame(id, 0));
    for (const place of [0, 2]) await expect(appendFrame(db, frame(id, place))).rejects.toThrow('no place');
    await closeAttachment(db, frame(id, 1), 'hash');
    await expect(appendFrame(db, frame(id, 2))).rejects.toThrow('no place');
    expect(await counts()).toEqual([1, 2]);
  });

  it('holds nothing that a recorder gave readable', async () => {
    const { plain } = await recordOn(db, storyId(1), { seconds: 2, perSecond: 100 });
    const onDisk = Buffer.concat((await db.chunks.toArray()).map(({ bytes }) => Buffer.from(bytes)));
    expect(onDisk.includes(plain.subarray(0, 8))).toBe(false);
  });
});

describe('what was recorded for a story', () => {
  it('goes when the draft is thrown away, and no other', async () => {
    await recordOn(db, storyId(1), { seconds: 1 });
    await recordOn(db, storyId(2), { seconds: 1 });
    await draftOf(1);
    await discardDraft(db, storyId(1));
    expect(await selectAttachments(db, storyId(1))).toEqual([]);
    expect(await counts()).toEqual([1, 2]);
  });

  it('stays when the story is finished with it, and goes where it is not kept', async () => {
    const kept = await recordOn(db, storyId(1), { seconds: 1 });
    await recordOn(db, storyId(1), { seconds: 2 });
    const told = telling(1, { channel: 'phone', text: '', attachments: [kept.attachment] });
    const { envelope } = await finishStory(db, { telling: told, form: uithoorn.form, receipt });
    const { hash, bytes } = kept.attachment;
    expect(envelope?.header).toMatchObject({ attachments: [{ hash, bytes }] });
    expect(await selectAttachments(db, storyId(1))).toMatchObject([{ id: kept.id }]);
    expect(JSON.stringify(await db.attachments.toArray())).not.toContain(kept.attachment.key);
  });

  it('stays when the story was sealed before its draft is thrown away', async () => {
    const { id, attachment } = await recordOn(db, storyId(1), { seconds: 1 });
    const told = telling(1, { channel: 'phone', text: '', attachments: [attachment] });
    await finishStory(db, { telling: told, form: uithoorn.form, receipt });
    await discardDraft(db, storyId(1));
    expect(await selectAttachments(db, storyId(1))).toMatchObject([{ id, hash: attachment.hash }]);
    expect(await counts()).toEqual([1, 2]);
  });

  it('must be there when a story says so: else the draft stays', async () => {
    const gone = await recordOn(db, storyId(1), { seconds: 1 });
    await removeAttachment(db, gone.id);
    await draftOf(1);
    const told = telling(1, { channel: 'phone', attachments: [gone.attachment] });
    await expect(finishStory(db, { telling: told, form: uithoorn.form, receipt })).rejects.toThrow(
      'recording',
    );
    expect([await db.drafts.count(), await db.outbox.count()]).toEqual([1, 0]);
  });

  it('goes when a resident takes all off the phone', async () => {
    await recordOn(db, storyId(1), { seconds: 1 });
    await draftOf(1);
    await wipePhone(db);
    expect(await counts()).toEqual([0, 0]);
  });

  it('goes at the start of the app when its story is nowhere any more', async () => {
    await recordOn(db, storyId(1), { seconds: 1 });
    await recordOn(db, storyId(2), { seconds: 1 });
    await draftOf(2);
    await removeOrphans(db);
    expect((await db.attachments.toArray()).map((row) => row.storyId)).toEqual([storyId(2)]);
    expect(await db.chunks.count()).toBe(2);
  });
});
