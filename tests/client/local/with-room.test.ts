import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LocalDatabase } from '../../../client/local/database.ts';
import { saveDraft, selectDrafts, type DraftKey } from '../../../client/local/draft.ts';
import { finishStory } from '../../../client/local/finish.ts';
import { noteLife } from '../../../client/local/life.ts';
import { happen } from '../../../client/local/outbox.ts';
import { isReserveWhole, layByReserve } from '../../../client/local/reserve.ts';
import { isOutOfRoom, restoreReserve } from '../../../client/local/with-room.ts';
import type { Acknowledgement } from '../../../shared/model/acknowledgement.ts';
import { makeDeviceDraftKey } from '../../../shared/seal/draft-key.ts';
import { municipality, receipt, storyId, telling, type Organisation } from '../../support/telling.ts';
import { enrolledTablet, there } from './cast.ts';
import { limitRoom } from './full-store.ts';

const reserve = { telling: 40_000, sending: 4_000 };
const lay = (db: LocalDatabase) => layByReserve(db, reserve);
let uithoorn: Organisation;
let key: DraftKey;
let db: LocalDatabase;
let room: ReturnType<typeof limitRoom>;

beforeAll(async () => {
  uithoorn = await municipality();
  key = { id: 'shift', key: await makeDeviceDraftKey() };
});

beforeEach(async () => {
  ({ db } = await enrolledTablet(uithoorn));
  room = limitRoom(db);
  await layByReserve(db, reserve);
});

const draft = (n: number, content: string) => ({
  storyId: storyId(n),
  eventId: 'e',
  savedAt: `2026-04-11T09:${n}:00.000Z`,
  content,
});
const finish = (n: number) => finishStory(db, { telling: telling(n), form: uithoorn.form, receipt });
/** Nothing is left, not even of the reserve. */
const fill = async () => {
  await db.device.bulkDelete(['reserve-telling', 'reserve-sending']);
  room.leave(0);
};
const received = (n: number): Acknowledgement => ({
  v: 1,
  storyId: storyId(n),
  envelopeHash: 'h',
  receivedAt: '2026-04-11T10:00:00.000Z',
  attachments: [],
  kid: 'k',
  signature: 's',
});
const told = async () => (await selectDrafts(db, key)).map(({ content }) => content);

describe('a tablet without room', () => {
  it('still takes what somebody tells, from the reserve', async () => {
    room.leave(15_000);
    await saveDraft(db, key, draft(1, 'a'.repeat(10_000)));
    await saveDraft(db, key, draft(2, 'b'.repeat(10_000)));
    expect((await told()).map((text) => String(text).length)).toEqual([10_000, 10_000]);
    expect(await isReserveWhole(db)).toBe(false);
    expect(await db.device.get('reserve-sending')).toBeDefined();
  });

  it('says that it failed when nothing is left, and keeps what was there', async () => {
    await saveDraft(db, key, draft(1, 'first'));
    await fill();
    const error: unknown = await saveDraft(db, key, draft(1, 'second')).catch((thrown: unknown) => thrown);
    expect(isOutOfRoom(error)).toBe(true);
    expect(await told()).toEqual(['first']);
  });

  it('keeps the draft of a story that cannot be finished for want of room', async () => {
    await saveDraft(db, key, draft(1, 'told'));
    await fill();
    await expect(finish(1)).rejects.toThrow('no room');
    expect([await told(), await db.outbox.count()]).toEqual([['told'], 0]);
    room.leave(Infinity);
    await finish(1);
    expect([await told(), await db.outbox.count()]).toEqual([[], 1]);
  });

  it('lets go first of what the server has', async () => {
    for (const n of [1, 2]) await finish(n);
    await happen(db, storyId(1), 'send');
    await happen(db, storyId(1), 'acknowledge');
    room.leave(1_000);
    await saveDraft(db, key, draft(3, 'c'.repeat(20_000)));
    expect(there(await db.outbox.get(storyId(1)))).toMatchObject({ state: 'purged', envelope: null });
    expect(there(await db.outbox.get(storyId(2))).envelope).not.toBeNull();
  });

  it('keeps what was received in another life of the store, which may not have it', async () => {
    await finish(1);
    await happen(db, storyId(1), 'send');
    await happen(db, storyId(1), 'acknowledge', { epoch: 'before', acknowledgement: received(1) });
    await db.device.delete('reserve-telling');
    room.leave(0);
    await noteLife(db, 'restored');
    expect(await db.device.get('reserve-sending')).toBeUndefined();
    await expect(saveDraft(db, key, draft(3, 'c'.repeat(20_000)))).rejects.toThrow('no room');
    expect(there(await db.outbox.get(storyId(1)))).toMatchObject({ state: 'acknowledged', epoch: 'before' });
    expect(there(await db.outbox.get(storyId(1))).envelope).not.toBeNull();
  });

  it('can still send, so that it becomes empty again', async () => {
    await finish(1);
    await db.device.delete('reserve-telling');
    room.leave(0);
    expect(await happen(db, storyId(1), 'send')).toBe(true);
    expect(await db.device.get('reserve-sending')).toBeUndefined();
  });
});

describe('the reserve', () => {
  it('is laid by again when there is room, and what the server has goes for it', async () => {
    await finish(1);
    await happen(db, storyId(1), 'send');
    await happen(db, storyId(1), 'acknowledge');
    await db.device.delete('reserve-telling');
    room.leave(39_000);
    await restoreReserve(db, lay);
    expect(await isReserveWhole(db)).toBe(true);
    expect(there(await db.outbox.get(storyId(1))).state).toBe('purged');
  });

  it('stays away while there is none, and that is no error', async () => {
    await fill();
    await restoreReserve(db, lay);
    expect(await isReserveWhole(db)).toBe(false);
  });
});

it('knows a browser that is full by its error, also inside another one, and no other error', () => {
  const full = new DOMException('', 'QuotaExceededError');
  expect(isOutOfRoom(full)).toBe(true);
  expect(isOutOfRoom(Object.assign(new Error('aborted'), { inner: full }))).toBe(true);
  expect([isOutOfRoom(new Error('other')), isOutOfRoom(null)]).toEqual([false, false]);
});
