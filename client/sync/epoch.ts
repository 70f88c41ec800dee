import type { LocalDatabase } from '../local/database.ts';
import { forgetReceipt, happen } from '../local/outbox.ts';

/**
 * The store lives another life than the one that acknowledged these: it was restored from a backup, which may
 * be older than they are. They wait to be sent again; what the store has after all, it calls a duplicate.
 */
export async function forgetOtherLives(db: LocalDatabase, epoch: string): Promise<void> {
  const waiting = await db.outbox.where('state').equals('sealed').toArray();
  for (const item of waiting) {
    if (item.epoch !== null && item.epoch !== epoch) await forgetReceipt(db, item.storyId);
  }
  const acknowledged = await db.outbox.where('state').equals('acknowledged').toArray();
  for (const item of acknowledged) {
    if (item.epoch !== epoch)
      await happen(db, item.storyId, 'forget', { acknowledgement: null, epoch: null, notBefore: 0 });
  }
}
