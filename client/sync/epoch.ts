import type { LocalDatabase } from '../local/database.ts';
import { forgetReceipt } from '../local/outbox.ts';

/**
 * The store lives another life than the one that acknowledged these: it was restored from a backup, which may
 * be older than they are. They wait to be sent again; what the store has after all, it calls a duplicate.
 */
export async function forgetOtherLives(db: LocalDatabase, epoch: string): Promise<void> {
  const items = await db.outbox.where('state').anyOf('sealed', 'acknowledged').toArray();
  for (const item of items) {
    if (item.acknowledgement !== null && item.epoch !== epoch) await forgetReceipt(db, item.storyId);
  }
}
