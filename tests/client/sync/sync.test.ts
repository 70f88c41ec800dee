import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { LocalDatabase } from '../../../client/local/database.ts';
import { finishStory } from '../../../client/local/finish.ts';
import { saveDraft } from '../../../client/local/draft.ts';
import { selectOutbox } from '../../../client/local/outbox.ts';
import { startShift } from '../../../client/local/shift.ts';
import { startSync, type Sync } from '../../../client/sync/sync.ts';
import { municipality, receipt, storyId, telling, type Organisation } from '../../support/telling.ts';
import { breakStore } from '../local/broken-store.ts';
import { enrolledTablet } from '../local/cast.ts';
import { lineTo, noNetwork, stored, type Line } from './intake.ts';

let uithoorn: Organisation;
let db: LocalDatabase;
let line: Line;
let sync: Sync | undefined;
const heard = new EventTarget();

beforeAll(async () => {
  uithoorn = await municipality();
  // What a browser has besides: where it says that the line came back, or that the page is looked at.
  Object.assign(globalThis, {
    window: heard,
    document: Object.assign(heard, { visibilityState: 'visible' }),
  });
});
beforeEach(async () => {
  ({ db } = await enrolledTablet(uithoorn));
  line = lineTo(uithoorn);
});
afterEach(() => sync?.stop());

it('says so when the store fails, and goes on once it does not', async () => {
  await finishStory(db, { telling: telling(1), form: uithoorn.form, receipt });
  const { mend } = breakStore(db, ({ table }) => table === 'outbox');
  sync = startSync(db, line);
  await sync.wake();
  expect(sync.status()).toMatchObject({ storeFailed: true, busy: false });
  mend();
  await sync.wake();
  expect(sync.status()).toMatchObject({ storeFailed: false, line: 'online' });
  expect((await selectOutbox(db)).map(({ state }) => state)).toEqual(['acknowledged']);
});

it('settles what nobody comes back to also while the app stays open', async () => {
  const startedAt = new Date(line.time).toISOString();
  const shift = { id: 'shift', name: 'Amina', pin: '482915', startedAt };
  const key = await startShift(db, shift);
  await saveDraft(db, key, { storyId: storyId(1), eventId: 'e', savedAt: startedAt, content: {} });
  await finishStory(db, { telling: telling(2), form: uithoorn.form, receipt });
  sync = startSync(db, line);
  await sync.wake();
  const seen = async () => [
    await db.drafts.count(),
    await db.shifts.count(),
    (await selectOutbox(db)).map(({ state }) => state),
  ];
  expect(await seen()).toEqual([1, 1, ['acknowledged']]);
  for (let day = 1; day <= 31; day += 1) {
    line.time += 24 * 60 * 60 * 1000;
    await sync.wake();
  }
  expect(await seen()).toEqual([0, 0, ['purged']]);
});

it('answers whoever asks as soon as it says that it is not busy', async () => {
  sync = startSync(db, line);
  await sync.wake();
  await finishStory(db, { telling: telling(1), form: uithoorn.form, receipt });
  line.answer = () => Promise.resolve(undefined);
  const asked = new Promise<void>((resolve) => {
    const stop = sync?.subscribe(() => {
      if (sync?.status().busy) return;
      stop?.();
      line.answer = (envelope) => stored(uithoorn, envelope);
      resolve(sync?.wake({ byHand: true }));
    });
  });
  void sync.wake();
  await asked;
  expect((await selectOutbox(db)).map(({ state }) => state)).toEqual(['acknowledged']);
});

it('answers whoever asks while it looks when to go next', async () => {
  const { fetch, chance } = line;
  line.fetch = noNetwork;
  let asked: Promise<void> | undefined;
  // With nothing to send, chance is asked only for how long to wait.
  line.chance = () => {
    line.fetch = fetch;
    asked ??= sync?.wake({ byHand: true });
    return chance();
  };
  sync = startSync(db, line);
  await sync.wake();
  await asked;
  expect(sync.status()).toMatchObject({ line: 'online', busy: false });
});
