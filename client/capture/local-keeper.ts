import type { LocalDatabase } from '../local/database.ts';
import { correctedNow } from '../local/device.ts';
import { discardDraft, saveDraft, type DraftKey } from '../local/draft.ts';
import { finishStory } from '../local/finish.ts';
import type { DraftKeeper } from './keeper.ts';
import { tellingOf } from './telling-of.ts';
import { verifierOf } from './verifier.ts';

/** Keeps tellings in the database of this device, under the key of a shift or of a phone. */
export const localKeeper = (db: LocalDatabase, draftKey: DraftKey): DraftKeeper => ({
  save: (draft) =>
    saveDraft(db, draftKey, {
      storyId: draft.storyId,
      eventId: draft.eventId,
      savedAt: new Date().toISOString(),
      content: draft,
    }),
  finish: async ({ draft, form, channel }) =>
    finishStory(db, {
      telling: tellingOf(draft, form, { channel, finishedAt: await correctedNow(db, Date.now()) }),
      form,
      receipt: draft.receipt.verifier ?? (await verifierOf(draft.receipt.code)),
    }),
  discard: (storyId) => discardDraft(db, storyId),
  voice: async (storyId) => (await import('./voice/voice-store.ts')).localVoiceStore(db, storyId),
});
