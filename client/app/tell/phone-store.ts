import type { EventCode } from '../../../shared/model/event.ts';
import type { EventId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { readDraft, type Draft } from '../../capture/draft.ts';
import type { DraftKeeper } from '../../capture/keeper.ts';
import { localKeeper } from '../../capture/local-keeper.ts';
import { phoneDraftKey, selectOptionalTablet } from '../../local/device.ts';
import { PHONE, selectDrafts, type DraftKey } from '../../local/draft.ts';
import { prepareSealing } from '../../local/seal.ts';
import { askPersistence } from '../../local/space.ts';
import { selectOptionalForm } from '../../local/form.ts';
import { offerKeyset } from '../../local/keyset.ts';
import { prepareRescue } from '../../local/rescue-file.ts';
import { keepForms } from '../../sync/contact.ts';
import { db, sync, world } from '../device/device.ts';

/** What lies on a resident's own phone. Its code is fetched by `store.ts`, when it is first needed. */
export const keptForm = (code: EventCode): Promise<TellingForm | null> => selectOptionalForm(db, code);

/** False, with nothing kept, where the keys that it brings are not those of the server that this phone knew. */
export async function keepForm(form: TellingForm): Promise<boolean> {
  if ((await offerKeyset(db, form.keyset)) !== null) return false;
  await keepForms(db, world, [form]);
  return true;
}

/** An enrolled device is shared: drafts there belong under a shift's PIN, not under a key that lies beside them. */
export const isTablet = async (): Promise<boolean> => (await selectOptionalTablet(db)) !== null;

/** The last draft of this event, if there is one that this app can read. */
export async function findDraft(eventId: EventId): Promise<{ draft: Draft; savedAt: string } | null> {
  for (const row of await selectDrafts(db, await draftKey())) {
    const draft = row.eventId === eventId ? readDraft(row.content) : null;
    if (draft) return { draft, savedAt: row.savedAt };
  }
  return null;
}

export async function openKeeper(): Promise<DraftKeeper> {
  const keeper = localKeeper(db, await draftKey());
  return {
    ...keeper,
    save: (told) => {
      sync.prepareProof(told.draft.eventId);
      return keeper.save(told);
    },
  };
}

/** Sends what was finished; asks the browser to keep what could not be sent. */
export async function send(): Promise<void> {
  await askPersistence();
  await sync.wake();
}

const draftKey = async (): Promise<DraftKey> => ({ id: PHONE, key: await phoneDraftKey(db) });

/** How long the questions come first, in milliseconds. */
const HEAD_START = 2_000;

// What the end of a first telling needs, in case the network is gone by then; the service worker may not have
// it yet. A failure here is no news: it is fetched again when it is needed.
setTimeout(() => {
  Promise.all([
    prepareSealing(),
    prepareRescue(),
    import('./PhoneSaved.tsx'),
    import('./WaitingStories.tsx'),
    import('../../capture/StoppedScreen.tsx'),
    import('../../capture/voice/VoicePanel.tsx'),
  ]).catch((error: unknown) => console.warn('not everything for telling offline came in', error));
}, HEAD_START);
