import { beforeEach, expect, it } from 'vitest';
import { appendFrame, selectAttachments, startAttachment } from '../../../client/local/attachment.ts';
import { closeAttachment } from '../../../client/local/close-attachment.ts';
import type { LocalDatabase } from '../../../client/local/database.ts';
import { layByReserve } from '../../../client/local/reserve.ts';
import { storyId } from '../../support/telling.ts';
import { newDevice } from './cast.ts';
import { limitRoom } from './full-store.ts';

let db: LocalDatabase;
let room: ReturnType<typeof limitRoom>;
beforeEach(async () => {
  db = newDevice();
  room = limitRoom(db);
  await layByReserve(db, { telling: 4_000, sending: 400 });
  await startAttachment(db, 'file', storyId(1));
  await appendFrame(db, frame(0));
});

const frame = (place: number) => ({
  attachmentId: 'file',
  place,
  bytes: new Uint8Array([place]).buffer,
  digest: new Uint8Array(32).buffer,
  untilMs: place,
});

it('closes a file on a full device, from the reserve', async () => {
  room.leave(0);
  await expect(appendFrame(db, frame(1))).rejects.toThrow('no room');
  await closeAttachment(db, frame(1), 'hash');
  expect(await selectAttachments(db, storyId(1))).toMatchObject([{ hash: 'hash', frames: 2, bytes: 2 }]);
});

it('leaves a file as it was when there is no reserve either', async () => {
  await db.device.bulkDelete(['reserve-telling', 'reserve-sending']);
  room.leave(0);
  await expect(closeAttachment(db, frame(1), 'hash')).rejects.toThrow('no room');
  expect(await selectAttachments(db, storyId(1))).toMatchObject([{ hash: null, frames: 1, bytes: 1 }]);
});
