import { removeAttachments } from './attachment.ts';
import type { LocalDatabase } from './database.ts';

/** Lets go of the bytes of all that the server has, its files among them, before their time; gives how many there were. */
export const purgeAcknowledged = (db: LocalDatabase): Promise<number> =>
  db.transaction('rw', db.outbox, db.attachments, db.chunks, async () => {
    const items = await db.outbox.where('state').equals('acknowledged').toArray();
    for (const item of items) {
      await removeAttachments(db, item.storyId);
      await db.outbox.put({ ...item, state: 'purged', envelope: null });
    }
    return items.length;
  });
