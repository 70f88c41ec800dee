import { appendFrame, type WholeAttachment } from './attachment.ts';
import type { LocalDatabase } from './database.ts';
import { withRoom } from './with-room.ts';

/**
 * Adds the last frame, and what the file is known by from now on, in one transaction. From the reserve when there is
 * no other room: it is a few bytes, without which nothing of the file can ever be sent.
 */
export function closeAttachment(
  db: LocalDatabase,
  last: Parameters<typeof appendFrame>[1],
  hash: string,
): Promise<WholeAttachment> {
  const write = () =>
    db.transaction('rw', db.attachments, db.chunks, async () => {
      await appendFrame(db, last);
      const row = await db.attachments.get(last.attachmentId);
      if (!row) throw new Error('a file is gone while it was closed');
      const whole = { ...row, hash };
      await db.attachments.put(whole);
      return whole;
    });
  return withRoom(db, 'telling', write);
}
