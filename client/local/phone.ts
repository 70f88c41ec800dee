import { isUnsent } from '../../shared/rules/outbox.ts';
import { removeAttachments, selectWithUnsentFiles } from './attachment.ts';
import type { LocalDatabase } from './database.ts';
import { PHONE } from './draft.ts';
import { awaitsRecordings, isAside, selectOutbox, type OutboxItem } from './outbox.ts';

/** What a resident has on an own phone: stories not finished, stories not sent, and those of which only recordings are not. */
export async function countOnPhone(
  db: LocalDatabase,
): Promise<{ drafts: number; unsent: number; recordings: number }> {
  const waiting = (await selectToldOnPhone(db)).filter(({ state }) => isUnsent(state));
  const filesWait = await selectWithUnsentFiles(db);
  const isThere = (item: OutboxItem) => awaitsRecordings(item) || isAside(item);
  return {
    drafts: await db.drafts.where('keyId').equals(PHONE).count(),
    unsent: waiting.filter((item) => !isThere(item)).length,
    recordings: waiting.filter(
      (item) => awaitsRecordings(item) || (isAside(item) && filesWait.has(item.storyId)),
    ).length,
  };
}

/** The stories that were finished here by residents, the last sealed first. */
export async function selectToldOnPhone(db: LocalDatabase): Promise<OutboxItem[]> {
  return (await selectOutbox(db)).filter(({ channel }) => channel === 'phone');
}

/** Their teller has read that these were discarded: nothing of them stays. */
export const forgetDiscarded = (db: LocalDatabase): Promise<number> =>
  db.outbox
    .filter(({ channel, state, discarded }) => channel === 'phone' && state === 'purged' && !!discarded)
    .delete();

/**
 * Takes off this device what a resident told on it: drafts, recordings, sealed stories and the keys that came with
 * them. What a tablet sealed stays, whoever asks: it is not this resident's. A browser may keep deleted bytes on
 * disk for a while, keys among them; that is a known limit (design D2).
 */
export async function wipePhone(db: LocalDatabase): Promise<void> {
  const tables = [db.drafts, db.outbox, db.device, db.attachments, db.chunks];
  await db.transaction('rw', tables, async () => {
    const drafts = await db.drafts.where('keyId').equals(PHONE).primaryKeys();
    const sealed = await db.outbox.filter(({ channel }) => channel === 'phone').primaryKeys();
    for (const storyId of [...drafts, ...sealed]) await removeAttachments(db, storyId);
    await db.drafts.bulkDelete(drafts);
    await db.outbox.bulkDelete(sealed);
    await db.device.bulkDelete(['phone-key', 'phone-keysets']);
  });
}
