import type { StoryId } from '../../shared/model/ids.ts';
import { decryptDraft, encryptDraft, type EncryptedDraft } from '../../shared/seal/draft.ts';
import type { CryptoKey } from '../../shared/seal/platform.ts';
import { removeAttachments } from './attachment.ts';
import type { LocalDatabase } from './database.ts';
import type { SealedCopy } from './sealed-copy.ts';
import { withRoom } from './with-room.ts';

/**
 * `keyId` names the key, not the person: a shift's id, or `phone`. All else that is told is in `encrypted`, and, on
 * a tablet, in `copy`. `mayLeave`: the teller agreed that the story is read. It is all that stands readable about
 * what was told, because it decides over the copy when nobody can open the draft. What 0.1.0 left has neither. `notedAt`:
 * from when it waits for its PIN, where the clock that dated it was set since (`shared/rules/abandoned.ts`).
 */
export interface DraftRow {
  storyId: StoryId;
  keyId: string;
  eventId: string;
  savedAt: string;
  encrypted: EncryptedDraft;
  copy?: SealedCopy | null;
  mayLeave?: boolean;
  notedAt?: string;
}

/** What is saved of a draft, before it is encrypted. */
export interface DraftToSave extends Pick<DraftRow, 'storyId' | 'eventId' | 'savedAt' | 'copy' | 'mayLeave'> {
  content: unknown;
}

/** A key in memory, with the name under which its drafts are found again. */
export interface DraftKey {
  id: string;
  key: CryptoKey;
}

export const PHONE = 'phone';

/**
 * Resolves when the draft is on disk; throws when it is not. So it does when the story was sealed meanwhile: what comes
 * after is in no envelope, and would lay it open beside it.
 */
export async function saveDraft(db: LocalDatabase, draftKey: DraftKey, draft: DraftToSave): Promise<void> {
  const { content, ...row } = draft;
  const encrypted = await encryptDraft(draftKey.key, content, draft.storyId);
  const write = () =>
    db.transaction('rw', db.drafts, db.outbox, async () => {
      if (await db.outbox.get(row.storyId)) throw new Error('a story that is sealed takes no more');
      await db.drafts.put({ ...row, keyId: draftKey.id, encrypted });
    });
  await withRoom(db, 'telling', write);
}

/** The drafts under a key, the last saved first; what the key does not open is left where it lies. */
export async function selectDrafts(db: LocalDatabase, draftKey: DraftKey): Promise<DraftToSave[]> {
  const rows = await db.drafts.where('keyId').equals(draftKey.id).toArray();
  const opened = await Promise.all(
    rows.map(async ({ encrypted, ...row }) => ({
      row,
      draft: await decryptDraft(draftKey.key, encrypted, row.storyId),
    })),
  );
  return opened
    .flatMap(({ row, draft }) => (draft.ok ? [{ ...row, content: draft.json }] : []))
    .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

/**
 * Throws a draft away, with what was recorded for it: the teller said so. What was recorded stays when the story was
 * sealed meanwhile, as in another tab: its envelope names it, and it is still to be sent.
 */
export async function discardDraft(db: LocalDatabase, storyId: StoryId): Promise<void> {
  await db.transaction('rw', db.drafts, db.outbox, db.attachments, db.chunks, async () => {
    await db.drafts.delete(storyId);
    if (!(await db.outbox.get(storyId))) await removeAttachments(db, storyId);
  });
}
