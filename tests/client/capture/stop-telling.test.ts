import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeAutosave } from '../../../client/capture/autosave.ts';
import { newDraft, type Draft } from '../../../client/capture/draft.ts';
import { localKeeper } from '../../../client/capture/local-keeper.ts';
import { stopTelling } from '../../../client/capture/stop-telling.ts';
import { makeVoice } from '../../../client/capture/voice/voice.ts';
import { beforeLock } from '../../../client/local/activity.ts';
import type { LocalDatabase } from '../../../client/local/database.ts';
import { startShift } from '../../../client/local/shift.ts';
import { attachmentsOf } from '../../../shared/model/envelope.ts';
import { municipality, receipt, type Organisation } from '../../support/telling.ts';
import { enrolledTablet, there } from '../local/cast.ts';
import { limitRoom } from '../local/full-store.ts';
import { giveMicrophone } from './voice/browser-microphone.ts';

let uithoorn: Organisation;
let db: LocalDatabase;
let telling: Awaited<ReturnType<typeof tellOnTablet>>;
let microphone: ReturnType<typeof giveMicrophone>;
beforeAll(async () => {
  uithoorn = await municipality();
});
beforeEach(async () => {
  ({ db } = await enrolledTablet(uithoorn));
  microphone = giveMicrophone();
  telling = await tellOnTablet();
});
afterEach(() => {
  telling.forget();
  vi.unstubAllGlobals();
});

async function tellOnTablet() {
  const shift = { id: 'shift', name: 'Amina', pin: '482915', startedAt: '2026-04-11T09:00:00.000Z' };
  const keeper = localKeeper(db, await startShift(db, shift));
  const { form } = uithoorn;
  const start = newDraft(form, 'nl', '2026-04-11T10:00:00.000Z');
  let newest: Draft = { ...start, hold: true, receipt: { ...start.receipt, verifier: receipt } };
  const latest = () => newest;
  const autosave = makeAutosave<Draft>(
    (draft) => keeper.save({ draft, form, channel: 'tablet' }),
    () => undefined,
  );
  const change = (part: Partial<Draft>) => {
    newest = { ...newest, ...part };
    autosave.put(newest);
  };
  const store = () => keeper.voice(newest.storyId);
  const voice = makeVoice({ store, latest, change, flush: autosave.flush }, () => undefined);
  const forget = beforeLock(autosave.flush, autosave.layDown);
  return { keeper, open: { autosave, latest }, change, voice, forget };
}

describe('a telling that is stopped', () => {
  it('is kept for later with the recording that ran, also in its sealed copy', async () => {
    await telling.voice.start();
    microphone.say('Ik belde vaak.');
    expect(await stopTelling(telling, 'kept')).toBe(true);
    const [row] = await db.drafts.toArray();
    const [file] = await db.attachments.toArray();
    expect(attachmentsOf(there(row?.copy).envelope.header).map(({ hash }) => hash)).toEqual([file?.hash]);
  });

  it('goes on when it is to be kept and is not on disk', async () => {
    telling.change({ text: 'Het loket was dicht.' });
    const room = limitRoom(db);
    room.leave(0);
    expect(await stopTelling(telling, 'kept')).toBe(false);
    room.leave(1_000_000);
    expect(await telling.open.autosave.flush()).toBe(true);
  });

  it('is thrown away with what was recorded', async () => {
    await telling.voice.start();
    microphone.say('Ik belde vaak.');
    expect(await stopTelling(telling, 'discarded')).toBe(true);
    telling.voice.leave();
    expect([await db.drafts.count(), await db.attachments.count()]).toEqual([0, 0]);
  });
});
