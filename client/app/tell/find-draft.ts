import type { EventId } from '../../../shared/model/ids.ts';
import { readDraft, type Draft } from '../../capture/draft.ts';
import type { LocalDatabase } from '../../local/database.ts';
import { phoneDraftKey } from '../../local/device.ts';
import { PHONE, selectDrafts, type DraftKey } from '../../local/draft.ts';

/** The key of this phone's drafts, and the last one of this event if there is one. */
export async function findDraft(
  db: LocalDatabase,
  eventId: EventId,
): Promise<{ draftKey: DraftKey; found: { draft: Draft; savedAt: string } | null }> {
  const draftKey = { id: PHONE, key: await phoneDraftKey(db) };
  for (const row of await selectDrafts(db, draftKey)) {
    const draft = row.eventId === eventId ? readDraft(row.content) : null;
    if (draft) return { draftKey, found: { draft, savedAt: row.savedAt } };
  }
  return { draftKey, found: null };
}
