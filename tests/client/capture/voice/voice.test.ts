import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeAutosave } from '../../../../client/capture/autosave.ts';
import { newDraft, readDraft, type Draft } from '../../../../client/capture/draft.ts';
import { makeVoice, QUIET, type VoiceDraft, type VoiceView } from '../../../../client/capture/voice/voice.ts';
import { openVoiceFile } from '../../../../client/capture/voice/voice-file.ts';
import { localVoiceStore } from '../../../../client/capture/voice/voice-store.ts';
import {
  beforeLock,
  idleTime,
  layDownPens,
  LOCK_AFTER,
  noteActivity,
  saveBeforeLock,
} from '../../../../client/local/activity.ts';
import type { LocalDatabase } from '../../../../client/local/database.ts';
import { saveDraft, selectDrafts, type DraftKey } from '../../../../client/local/draft.ts';
import { makeAttachmentKey } from '../../../../shared/seal/attachment.ts';
import { makeDeviceDraftKey } from '../../../../shared/seal/draft-key.ts';
import { municipality, type Organisation } from '../../../support/telling.ts';
import { newDevice, there } from '../../local/cast.ts';
import { limitRoom } from '../../local/full-store.ts';
import { giveMicrophone } from './browser-microphone.ts';

let uithoorn: Organisation;
let key: DraftKey;
let db: LocalDatabase;
let microphone: ReturnType<typeof giveMicrophone>;

beforeAll(async () => {
  uithoorn = await municipality();
  key = { id: 'shift', key: await makeDeviceDraftKey() };
});
beforeEach(() => {
  db = newDevice();
  microphone = giveMicrophone();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A draft that is open on a screen, with its recorder beside it. */
function openDraft(
  start: Draft = { ...newDraft(uithoorn.form, 'nl', '2026-04-11T10:00:00.000Z'), hold: true },
) {
  const { storyId, eventId } = start;
  const savedAt = '2026-04-11T10:00:00.000Z';
  let newest = start;
  const view: VoiceView = { ...QUIET };
  const autosave = makeAutosave<Draft>(
    (content) => saveDraft(db, key, { storyId, eventId, savedAt, content }),
    () => undefined,
  );
  const draft: VoiceDraft = {
    store: () => Promise.resolve(localVoiceStore(db, storyId)),
    latest: () => newest,
    change: (change) => {
      newest = { ...newest, ...change };
      autosave.put(newest);
    },
    flush: autosave.flush,
  };
  const voice = makeVoice(draft, (change) => Object.assign(view, change));
  const record = async (...sounds: string[]) => {
    await voice.arrive();
    await voice.start();
    for (const sound of sounds) microphone.say(sound);
  };
  return { voice, view, draft, autosave, record };
}
const onDisk = async () => there(readDraft((await selectDrafts(db, key))[0]?.content));
/** Sealed piece by piece, and closed. */
const sealed = (...sounds: string[]) => [
  { whole: { bytes: sounds.join('').length + (sounds.length + 1) * 20 } },
];

describe('telling by voice', () => {
  it('leaves a whole recording in the draft, on disk, and the microphone off', async () => {
    const { voice, view, record } = openDraft();
    await record('Ik belde ', 'vaak.');
    expect([view.state.kind, microphone.isOn()]).toEqual(['running', true]);
    await voice.stop();
    expect([view.state.kind, view.fault, microphone.isOn()]).toEqual(['idle', null, false]);
    expect((await onDisk()).recordings).toMatchObject(sealed('Ik belde ', 'vaak.'));
  });

  it('says that nothing was recorded, and leaves nothing', async () => {
    const { voice, view, record } = openDraft();
    await record();
    await voice.stop();
    expect([view.fault, await db.attachments.count()]).toEqual(['empty', 0]);
    expect((await onDisk()).recordings).toEqual([]);
  });

  it('ends when the teller goes to another screen', async () => {
    const { voice, view, record } = openDraft();
    await record('Ik belde vaak.');
    voice.leave();
    await vi.waitFor(() => expect(view.state.kind).toBe('idle'));
    expect((await onDisk()).recordings).toMatchObject(sealed('Ik belde vaak.'));
  });

  it('closes what a kill left open, for who comes back', async () => {
    const killed = openDraft();
    const recording = {
      id: 'cut off',
      key: makeAttachmentKey(),
      mediaType: 'audio/webm' as const,
      whole: null,
    };
    killed.draft.change({ recordings: [recording] });
    await killed.draft.flush();
    await (await openVoiceFile(await killed.draft.store(), recording)).add(new Blob(['Tot hier']), 1000);
    const { voice, view, draft } = openDraft(await onDisk());
    await voice.arrive();
    expect(view.rescued).toEqual(['cut off']);
    expect(draft.latest().recordings).toMatchObject(sealed('Tot hier'));
  });
});

describe('a recording that cannot be closed', () => {
  let room: ReturnType<typeof limitRoom>;
  beforeEach(() => {
    room = limitRoom(db);
  });
  const cutOff = async () => {
    const open = openDraft();
    await open.record('Ik belde vaak.');
    await vi.waitFor(async () => expect(await db.chunks.count()).toBe(1));
    room.leave(0);
    await open.voice.stop();
    return open;
  };

  it('says so, with the microphone off, and is closed once there is room', async () => {
    const { voice, view, draft } = await cutOff();
    const { id } = there(draft.latest().recordings[0]);
    expect(view).toMatchObject({ state: { kind: 'idle' }, fault: 'unclosed', unclosed: [id] });
    expect(microphone.isOn()).toBe(false);
    await voice.closeAgain();
    expect(view.fault).toBe('unclosed');
    room.leave(10_000);
    await voice.closeAgain();
    expect(view).toMatchObject({ fault: null, unclosed: [] });
    expect((await onDisk()).recordings).toMatchObject(sealed('Ik belde vaak.'));
  });

  it('says so again to who comes back to it', async () => {
    await cutOff();
    const { voice, view } = openDraft(await onDisk());
    await voice.arrive();
    expect(view).toMatchObject({ state: { kind: 'idle' }, fault: 'unclosed', rescued: [] });
    expect(view.unclosed).toHaveLength(1);
  });

  it('can be taken out, which makes room for the rest', async () => {
    const { voice, view, draft } = await cutOff();
    const { id } = there(draft.latest().recordings[0]);
    await voice.remove(id);
    expect([view.fault, view.unclosed, await db.chunks.count()]).toEqual([null, [], 0]);
    expect((await onDisk()).recordings).toEqual([]);
  });

  it('but a whole one is not taken out before the draft on disk knows', async () => {
    const { voice, draft, record } = openDraft();
    await record('Ik belde vaak.');
    await voice.stop();
    const { id } = there(draft.latest().recordings[0]);
    room.leave(-1_000);
    await voice.remove(id);
    expect([await db.chunks.count(), (await onDisk()).recordings.length]).toEqual([2, 1]);
  });
});

describe('a draft that is recorded into', () => {
  it('is on disk with its recording before the device locks', async () => {
    const { view, record } = openDraft();
    await record('Ik belde vaak.');
    expect(await saveBeforeLock()).toBe(true);
    expect((await onDisk()).recordings).toMatchObject(sealed('Ik belde vaak.'));
    expect([view.state.kind, microphone.isOn()]).toEqual(['idle', false]);
  });

  it('is given to another tab with its recording, and not written over from here after that', async () => {
    const { voice, draft, autosave, record } = openDraft();
    const forget = beforeLock(autosave.flush, autosave.layDown);
    await record('Ik belde vaak.');
    expect(await layDownPens()).toBe(true);
    forget();
    const other = openDraft(await onDisk());
    other.draft.change({ text: 'Verder in een ander tabblad.' });
    await other.draft.flush();
    draft.change({ text: 'Te laat.' });
    voice.leave();
    expect(await draft.flush()).toBe(false);
    expect(await onDisk()).toMatchObject({
      text: 'Verder in een ander tabblad.',
      recordings: sealed('Ik belde vaak.'),
    });
  });

  it('is recorded into no more once it was given', async () => {
    const { voice, view, autosave } = openDraft();
    await autosave.layDown();
    await voice.start();
    expect([view.fault, microphone.isOn(), await db.attachments.count()]).toEqual(['unkept', false, 0]);
  });

  it('loses no end of its recording to who goes back and comes again at once', async () => {
    const { voice, draft, record } = openDraft();
    await record('Ik belde ', 'vaak.');
    voice.leave();
    const again = openDraft(draft.latest());
    await again.voice.arrive();
    expect(again.view).toMatchObject({ fault: null, unclosed: [] });
    await vi.waitFor(async () =>
      expect((await onDisk()).recordings).toMatchObject(sealed('Ik belde ', 'vaak.')),
    );
  });
});

describe('a device that is recorded on', () => {
  const minutes = (n: number) => vi.setSystemTime(Date.now() + n * 60_000);
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-04-11T10:00:00.000Z') });
    noteActivity();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('has somebody at it while somebody speaks, for half an hour without a touch', async () => {
    const { voice, record } = openDraft();
    await record();
    for (let spoken = 5; spoken < 30; spoken += 5) {
      minutes(5);
      microphone.say('Ik belde.');
      expect(idleTime()).toBe(0);
    }
    minutes(5);
    microphone.say('Er reed een tram voorbij.');
    expect(idleTime()).toBe(5 * 60_000);
    await voice.stop();
  });

  it('has nobody at it when pieces come in silence', async () => {
    const { voice, record } = openDraft();
    microphone.sounds(0.001);
    await record('', '');
    minutes(9);
    microphone.say('');
    expect(idleTime()).toBe(9 * 60_000);
    await voice.stop();
  });

  it('has nobody at it while the recording is paused, nor when it slept', async () => {
    const { voice, record } = openDraft();
    await record('Ik belde.');
    minutes(9);
    voice.setPaused('by-hand');
    expect(idleTime()).toBe(9 * 60_000);
    voice.setPaused(false);
    minutes(2);
    microphone.say('Ik sliep.');
    expect(idleTime()).toBeGreaterThan(LOCK_AFTER);
    await voice.stop();
  });
});
