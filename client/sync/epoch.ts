import type { LocalDatabase } from '../local/database.ts';
import { noteLife } from '../local/life.ts';
import { forgetReceipt, type OutboxItem } from '../local/outbox.ts';

/**
 * The store lives another life than the one that acknowledged these: it was restored from a backup, which may
 * be older than they are. They wait to be sent again; what the store has after all, it calls a duplicate.
 */
export const forgetOtherLives = (db: LocalDatabase, epoch: string): Promise<void> =>
  forgetReceipts(db, epoch, (item) => item.epoch !== epoch);

/** The same where the store does not say which life it lives, but may have forgotten anything. */
export const forgetAllLives = (db: LocalDatabase): Promise<void> => forgetReceipts(db, null, () => true);

async function forgetReceipts(
  db: LocalDatabase,
  life: string | null,
  isForgotten: (item: OutboxItem) => boolean,
): Promise<void> {
  // First: each that is forgotten needs a little room, and it must not be made at the cost of the others.
  await noteLife(db, life);
  const items = await db.outbox.where('state').anyOf('sealed', 'acknowledged').toArray();
  for (const item of items) {
    if (item.acknowledgement !== null && isForgotten(item)) await forgetReceipt(db, item.storyId);
  }
}
