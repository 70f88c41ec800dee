import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newDraft, type Draft } from '../../../client/capture/draft.ts';
import { localKeeper } from '../../../client/capture/local-keeper.ts';
import { makePen, type Keeping, type Pen } from '../../../client/capture/pen.ts';
import { makeVoice } from '../../../client/capture/voice/voice.ts';
import { closeVoiceFile, openVoiceFile } from '../../../client/capture/voice/voice-file.ts';
import type { LocalDatabase } from '../../../client/local/database.ts';
import { phoneDraftKey } from '../../../client/local/device.ts';
import { PHONE, selectDrafts, type DraftKey } from '../../../client/local/draft.ts';
import { isLeaving } from '../../../client/local/settlement.ts';
import { startShift } from '../../../client/local/shift.ts';
import { makeAttachmentKey } from '../../../shared/seal/attachment.ts';
import { municipality, receipt, type Organisation } from '../../support/telling.ts';
import { breakStore } from '../local/broken-store.ts';
import { enrolledTablet, newDevice } from '../local/cast.ts';
import { giveMicrophone } from './voice/browser-microphone.ts';

const amina = { id: 'shift', name: 'Amina', pin: '482915', startedAt: '2026-04-11T09:00:00.000Z' };

let uithoorn: Organisation;
beforeAll(async () => {
  uithoorn = await municipality();
});

interface Desk {
  db: LocalDatabase;
  key: DraftKey;
  pen: Pen;
  told: Keeping[];
}

function penAt(db: LocalDatabase, key: DraftKey, channel: 'tablet' | 'phone'): Desk {
  const told: Keeping[] = [];
  const start = newDraft(uithoorn.form, 'nl', '2026-04-11T10:00:00.000Z');
  const draft = { ...start, receipt: { ...start.receipt, verifier: receipt } };
  const keeper = localKeeper(db, key);
  const pen = makePen({ keeper, form: uithoorn.form, channel, draft }, (keeping) => told.push(keeping));
  return { db, key, pen, told };
}

/** What somebody who has the key finds on disk. */
const kept = async ({ db, key }: Desk): Promise<Partial<Draft>[]> =>
  (await selectDrafts(db, key)).map(({ content }) => content as Partial<Draft>);

const tabletDesk = async (): Promise<Desk> => {
  const { db } = await enrolledTablet(uithoorn);
  return penAt(db, await startShift(db, amina), 'tablet');
};
const phoneDesk = async (): Promise<Desk> => {
  const db = newDevice();
  return penAt(db, { id: PHONE, key: await phoneDraftKey(db) }, 'phone');
};

describe.each([
  ['a tablet', tabletDesk],
  ["a resident's own phone", phoneDesk],
])('a draft on %s', (_, open) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await open();
  });

  it('is on disk from the yes of its teller on, and not before', async () => {
    const { pen } = desk;
    pen.change({ language: 'ar' });
    expect(await pen.autosave.flush()).toBe(true);
    expect(await kept(desk)).toEqual([]);
    pen.change({ hold: true });
    await vi.waitFor(async () => expect(await kept(desk)).toMatchObject([{ hold: true, language: 'ar' }]));
  });

  it('is erased by a no, before anybody goes on to the next screen', async () => {
    const { db, pen, told } = desk;
    pen.change({ hold: true, text: 'Het loket was dicht.' });
    await pen.autosave.flush();
    pen.change({ hold: false });
    await vi.waitFor(async () => expect(await db.drafts.count()).toBe(0));
    await vi.waitFor(() => expect(told.at(-1)).toBe('erased'));
    expect(pen.latest().text).toBe('Het loket was dicht.');
  });

  it('is not kept by what is typed after a no', async () => {
    const { db, pen, told } = desk;
    pen.change({ hold: true, text: 'Het loket' });
    pen.change({ hold: false });
    pen.change({ text: 'Het loket was dicht.', screen: 'story' });
    expect(await pen.autosave.flush()).toBe(true);
    expect(await db.drafts.count()).toBe(0);
    expect(told.at(-1)).toBe('erased');
  });

  it('is kept again, with all that was typed, by another yes', async () => {
    const { pen, told } = desk;
    pen.change({ hold: true, text: 'Het loket was dicht.' });
    await pen.autosave.flush();
    pen.change({ hold: false });
    pen.change({ hold: true });
    await pen.autosave.flush();
    expect(await kept(desk)).toMatchObject([{ hold: true, text: 'Het loket was dicht.' }]);
    expect(told.at(-1)).toBe('saved');
  });

  it('is erased with what was recorded, and names no recording any more', async () => {
    const { db, pen } = desk;
    const store = await localKeeper(db, desk.key).voice(pen.latest().storyId);
    const begun = { id: 'recording', key: makeAttachmentKey() };
    pen.change({ hold: true, recordings: [{ ...begun, mediaType: 'audio/webm', whole: null }] });
    await pen.autosave.flush();
    await (await openVoiceFile(store, begun)).add(new Blob(['Ik belde vaak.']), 1_000);
    const whole = await closeVoiceFile(store, begun);
    pen.change({ recordings: [{ ...begun, mediaType: 'audio/webm', whole }] });
    await pen.autosave.flush();
    pen.change({ hold: false });
    await pen.autosave.flush();
    expect([await db.drafts.count(), await db.attachments.count(), await db.chunks.count()]).toEqual([
      0, 0, 0,
    ]);
    pen.change({ hold: true, text: 'Ik belde vaak.' });
    await pen.autosave.flush();
    expect(await kept(desk)).toMatchObject([{ text: 'Ik belde vaak.', recordings: [] }]);
  });

  it('says that it is still there when it could not be erased, and tries again', async () => {
    const { db, pen, told } = desk;
    pen.change({ hold: true, text: 'Het loket was dicht.' });
    await pen.autosave.flush();
    const disk = breakStore(db, ({ type }) => type === 'delete');
    pen.change({ hold: false });
    await vi.waitFor(() => expect(told.at(-1)).toBe('unerased'));
    disk.mend();
    expect(await pen.autosave.flush()).toBe(true);
    expect([await db.drafts.count(), told.at(-1)]).toEqual([0, 'erased']);
  });
});

describe("a tablet's draft", () => {
  it('leaves no longer from the moment that its teller does not want it read', async () => {
    const desk = await tabletDesk();
    const { db, pen } = desk;
    const isLeavingNow = async () => (await db.drafts.toArray()).map(isLeaving);
    pen.change({ hold: true, text: 'Het loket was dicht.', decisions: { analysis: true } });
    await vi.waitFor(async () => expect(await isLeavingNow()).toEqual([true]));
    pen.change({ decisions: { analysis: false } });
    await vi.waitFor(async () => expect(await isLeavingNow()).toEqual([false]));
    pen.change({ decisions: { analysis: true } });
    await vi.waitFor(async () => expect(await isLeavingNow()).toEqual([true]));
  });
});

describe('a recording that still ends when its teller says no', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('leaves nothing on disk', async () => {
    const { db, key, pen } = await tabletDesk();
    const microphone = giveMicrophone();
    const { latest, change, autosave } = pen;
    const store = () => localKeeper(db, key).voice(latest().storyId);
    const voice = makeVoice({ store, latest, change, flush: autosave.flush }, () => undefined);
    change({ hold: true });
    await voice.start();
    microphone.say('Ik belde vaak.');
    voice.leave();
    change({ hold: false });
    await vi.waitFor(async () => {
      await voice.stop();
      await autosave.flush();
      expect([await db.drafts.count(), await db.attachments.count(), await db.chunks.count()]).toEqual([
        0, 0, 0,
      ]);
    });
    expect(latest().recordings).toEqual([]);
  });
});
