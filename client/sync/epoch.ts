import type { LocalDatabase } from '../local/database.ts';
import { forgetReceipt, type OutboxItem } from '../local/outbox.ts';

/**
 * The store lives another life than the one that acknowledged these: it was restored from a backup, which may
 * be older than they are. They wait to be sent again; what the store has after all, it calls a duplicate.
 */
export const forgetOtherLives = (db: LocalDatabase, epoch: string): Promise<void> =>
  forgetReceipts(db, (item) => item.epoch !== epoch);

/** The same where the store does not say which life it lives, but may have forgotten anything. */
export const forgetAllLives = (db: LocalDatabase): Promise<void> => forgetReceipts(db, () => true);

async function forgetReceipts(db: LocalDatabase, isForgotten: (item: OutboxItem) => boolean): Promise<void> {
  const items = await db.outbox.where('state').anyOf('sealed', 'acknowledged').toArray();
  for (const item of items) {
    if (item.acknowledgement !== null && isForgotten(item)) await forgetReceipt(db, item.storyId);
  }
}
