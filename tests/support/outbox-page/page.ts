import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { Dexie } from 'dexie';
import { uuidv7 } from 'uuidv7';
import { enrol, newApplicant } from '../../../client/app/tablet/enrol.ts';
import { type Draft, readDraft } from '../../../client/capture/draft.ts';
import { localKeeper } from '../../../client/capture/local-keeper.ts';
import { closeVoiceFile, openVoiceFile } from '../../../client/capture/voice/voice-file.ts';
import { localVoiceStore } from '../../../client/capture/voice/voice-store.ts';
import { openDatabase } from '../../../client/local/database.ts';
import { phoneDraftKey } from '../../../client/local/device.ts';
import { type DraftKey, PHONE, selectDrafts } from '../../../client/local/draft.ts';
import { selectRescuable } from '../../../client/local/rescue-file.ts';
import { selectShifts, startShift, unlockShift } from '../../../client/local/shift.ts';
import { keepForms, refreshForms } from '../../../client/sync/contact.ts';
import { selectDueMedia } from '../../../client/sync/media.ts';
import { goRound } from '../../../client/sync/round.ts';
import type { World } from '../../../client/sync/world.ts';
import { StoryId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { makeAttachmentKey } from '../../../shared/seal/attachment.ts';
import { chanceOf } from '../chance.ts';
import { mayGo } from '../may-go.ts';
import { fetchOrDie, meet, strikeAtWrites } from './death.ts';

// What runs in the page: the app's own store, outbox and drainer, told what to do from outside instead of by screens.

const PIN = '270914';

/** What a browser's recorder makes of a second at its best. */
const SECOND_OF_SPEECH = 16_000;

strikeAtWrites();
const db = openDatabase();
let ahead = 0;
let opened: Promise<DraftKey> | null = null;
let chance = chanceOf(0);

const world: World = {
  fetch: fetchOrDie,
  locks: navigator.locks,
  solve: (challenge) => solveChallenge({ challenge, deriveKey }),
  now: () => Date.now() + ahead,
  chance: () => chance.below(1_000) / 1_000,
};

const api = {
  meet,

  /** From now its chance is that of this seed. */
  seed: (seed: number) => void (chance = chanceOf(seed)),

  enrol: async (code: string) => {
    const enrolled = await enrol({ db, world }, await newApplicant(), {
      code,
      name: 'Buurthuis',
      root: null,
    });
    if (enrolled.kind !== 'ok') throw new Error(`not enrolled: ${JSON.stringify(enrolled)}`);
    await refreshForms(db, world);
    const shift = { id: uuidv7(), name: 'Meryem', pin: PIN, startedAt: new Date().toISOString() };
    opened = startShift(db, shift);
    await opened;
  },

  keepForm: (form: TellingForm) => keepForms(db, world, [form]),

  save: async (draft: Draft, form: TellingForm) =>
    seen(async () => (await keeper()).save({ draft, form, channel: await channel() })),

  finish: async (draft: Draft, form: TellingForm) =>
    seen(async () => {
      await (await keeper()).finish({ draft, form, channel: await channel() });
    }),

  /** Records so many bytes as a microphone would give them, a piece a second; gives the draft with them. `start`: of such a file. */
  speak: async (draft: Draft, bytes: number, start: readonly number[]): Promise<Draft> => {
    const store = localVoiceStore(db, draft.storyId);
    const begun = { id: uuidv7(), key: makeAttachmentKey() };
    const file = await openVoiceFile(store, begun);
    for (let [at, second] = [0, 1]; at < bytes; at += SECOND_OF_SPEECH, second += 1) {
      const piece = crypto.getRandomValues(new Uint8Array(Math.min(SECOND_OF_SPEECH, bytes - at)));
      if (at === 0) piece.set(start);
      await file.add(new Blob([piece]), second * 1_000);
    }
    const whole = await closeVoiceFile(store, begun);
    return { ...draft, recordings: [{ ...begun, mediaType: 'audio/webm', whole }] };
  },

  /** Lets so many wait: this one, and copies of it under other names. */
  fill: async (many: number, draft: Draft, form: TellingForm) => {
    await (await keeper()).finish({ draft, form, channel: await channel() });
    const item = await db.outbox.get(draft.storyId);
    if (!item) throw new Error('a finished story is not in the outbox');
    const copies = Array.from({ length: many - 1 }, () => ({ ...item, storyId: StoryId.parse(uuidv7()) }));
    await db.outbox.bulkAdd(copies);
  },

  /** Saves and finishes these; gives how long each finish took, in milliseconds. */
  timeFinishes: async (drafts: readonly Draft[], form: TellingForm) => {
    const keeping = await keeper();
    const times: number[] = [];
    for (const draft of drafts) {
      await keeping.save({ draft, form, channel: await channel() });
      const from = performance.now();
      await keeping.finish({ draft, form, channel: await channel() });
      times.push(performance.now() - from);
    }
    return times;
  },

  /** Sends as the app does by itself, so many times, each when the next is due. */
  send: async (rounds: number, byHand = false) => {
    for (let round = 1; round <= rounds; round += 1) {
      try {
        await goRound(db, world, { byHand });
      } catch (error) {
        // A disk that is full or dying; the app's next round comes all the same.
        if (!(error instanceof Dexie.DexieError)) throw error;
      }
      ahead += 5 * 60_000;
      if ((await db.outbox.filter(mayGo).count()) + (await selectDueMedia(db)).length === 0) return;
    }
  },

  /** What of these stories is in the outbox; `exportable`: a rescue file that somebody asked for now would have it. */
  list: async (storyIds: readonly string[]) => {
    const items = await db.outbox.bulkGet(storyIds.map((id) => StoryId.parse(id)));
    const exportable = new Set((await selectRescuable(db)).map(({ storyId }) => storyId));
    return items
      .filter((item) => item !== undefined)
      .map((item) => ({
        storyId: item.storyId,
        state: item.state,
        envelope: item.envelope,
        waits: mayGo(item),
        exportable: exportable.has(item.storyId),
      }));
  },

  drafts: async () => {
    const drafts = await selectDrafts(db, await key());
    return drafts.map(({ content }) => readDraft(content));
  },

  usage: async () => (await navigator.storage.estimate()).usage ?? 0,
};

export type OutboxApi = typeof api;

Object.assign(globalThis, { outbox: api });

async function channel(): Promise<'tablet' | 'phone'> {
  return (await db.device.get('tablet')) ? 'tablet' : 'phone';
}

/** As the screens have it: a phone's own, or the shift's, which its PIN opens. */
function key(): Promise<DraftKey> {
  opened ??= openKey();
  return opened;
}

async function openKey(): Promise<DraftKey> {
  if ((await channel()) === 'phone') return { id: PHONE, key: await phoneDraftKey(db) };
  const [shift] = await selectShifts(db);
  if (!shift) throw new Error('there is no shift');
  return unlock(shift.id, Date.now());
}

/** Three tabs at once, or a kill while a PIN was tried, count as wrong PINs: whoever is made to wait then does. */
async function unlock(shiftId: string, now: number): Promise<DraftKey> {
  const unlocked = await unlockShift(db, shiftId, { pin: PIN, now });
  if (unlocked.kind === 'open') return unlocked.key;
  if (unlocked.kind !== 'wait') throw new Error(`the PIN does not open the shift: ${unlocked.kind}`);
  return unlock(shiftId, unlocked.at);
}

const keeper = async () => localKeeper(db, await key());

/** What the teller sees: *saved*, or that it failed, with the name of what failed. */
async function seen(work: () => Promise<void>): Promise<'saved' | { failed: string }> {
  try {
    await work();
    return 'saved';
  } catch (error) {
    return { failed: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
