import type { LocalDatabase } from '../local/database.ts';
import { correctedNow } from '../local/device.ts';
import { discardDraft, saveDraft, type DraftKey } from '../local/draft.ts';
import { finishStory } from '../local/finish.ts';
import { sealCopy, type SealedCopy } from '../local/sealed-copy.ts';
import type { DraftKeeper, Told } from './keeper.ts';
import { mayLeave, tellingOf, unfinishedTellingOf } from './telling-of.ts';
import { verifierOf } from './verifier.ts';

/** Keeps tellings in the database of this device, under the key of a shift or of a phone; `now` is its clock. */
export const localKeeper = (
  db: LocalDatabase,
  draftKey: DraftKey,
  now: () => number = Date.now,
): DraftKeeper => ({
  save: async (told) => {
    const { draft } = told;
    await saveDraft(db, draftKey, {
      storyId: draft.storyId,
      eventId: draft.eventId,
      savedAt: new Date(now()).toISOString(),
      content: draft,
      ...(await whatMayLeave(db, told, now())),
    });
  },
  finish: async ({ draft, form, channel }) =>
    finishStory(db, {
      telling: tellingOf(draft, form, { channel, finishedAt: await correctedNow(db, now()) }),
      form,
      receipt: draft.receipt.verifier ?? (await verifierOf(draft.receipt.code)),
    }),
  discard: (storyId) => discardDraft(db, storyId),
  voice: async (storyId) => (await import('./voice/voice-store.ts')).localVoiceStore(db, storyId),
});

/** Of a tablet's drafts only: on a resident's own phone nobody else decides over what was told. */
async function whatMayLeave(
  db: LocalDatabase,
  { draft, form, channel }: Told,
  now: number,
): Promise<{ copy: SealedCopy | null; mayLeave: boolean } | undefined> {
  if (channel === 'phone') return undefined;
  const finishedAt = await correctedNow(db, now);
  const telling = unfinishedTellingOf(draft, form, { channel, finishedAt });
  const receipt = draft.receipt.verifier ?? (await verifierOf(draft.receipt.code));
  return { copy: telling && (await sealCopy(db, { telling, form, receipt })), mayLeave: mayLeave(draft) };
}
