import { removeAttachments } from './attachment.ts';
import type { LocalDatabase } from './database.ts';

/**
 * Lets go of the bytes of all that the server has, its files among them, before their time; gives how many there were.
 * What was received in another life of the server's store stays: that one may not have it.
 */
export const purgeAcknowledged = (db: LocalDatabase): Promise<number> =>
  db.transaction('rw', db.outbox, db.attachments, db.chunks, db.device, async () => {
    const life = await db.device.get('life');
    const items = await db.outbox.where('state').equals('acknowledged').toArray();
    const had = items.filter(({ epoch }) => life?.name !== 'life' || epoch === life.epoch);
    for (const item of had) {
      await removeAttachments(db, item.storyId);
      await db.outbox.put({ ...item, state: 'purged', envelope: null });
    }
    return had.length;
  });
