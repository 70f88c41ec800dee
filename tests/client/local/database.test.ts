import type { Dexie } from 'dexie';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { saveDraft, selectDrafts, type DraftKey } from '../../../client/local/draft.ts';
import { makeDeviceDraftKey } from '../../../shared/seal/draft-key.ts';
import { storyId } from '../../support/telling.ts';
import { newDevice, openAgain } from './cast.ts';

let key: DraftKey;
beforeAll(async () => {
  key = { id: 'shift', key: await makeDeviceDraftKey() };
});

let db: ReturnType<typeof newDevice>;
beforeEach(async () => {
  db = newDevice();
  await save(1);
});

const save = (n: number, where = db) =>
  saveDraft(where, key, { storyId: storyId(n), eventId: 'e', savedAt: `2026-0${n}`, content: n });
const saved = async (where = db) => (await selectDrafts(where, key)).map(({ content }) => content);

/** What an app of a later version does with the store that is open here. */
async function openNewer(): Promise<Dexie> {
  const newer = openAgain(db);
  newer.version(99).stores({ later: 'id' });
  return newer.open();
}

describe('the store of this device', () => {
  it('goes on after the browser closed its connection', async () => {
    const connection = db.backendDB();
    connection.close();
    connection.onclose?.(new Event('close'));
    await save(2);
    expect(await saved()).toEqual([2, 1]);
  });

  it('lets a newer app in another tab raise its version, and goes on beside it', async () => {
    const newer = await openNewer();
    expect(newer.backendDB().version).toBe(990);
    await save(2);
    expect(await saved()).toEqual([2, 1]);
    newer.close();
  });

  it('is read and written by an older app that opens it after a newer one', async () => {
    (await openNewer()).close();
    const older = openAgain(db);
    await save(2, older);
    expect(await saved(older)).toEqual([2, 1]);
    older.close();
  });
});
