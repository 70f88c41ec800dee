import type { StoryId } from '../../shared/model/ids.ts';
import { KEEP_ACKNOWLEDGED_DAYS } from '../../shared/rules/outbox.ts';
import { settleAbandoned } from '../local/abandoned.ts';
import type { LocalDatabase } from '../local/database.ts';
import { removeOrphans } from '../local/attachment.ts';
import { purge } from '../local/outbox.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Settles, at the start of the app, what nobody came back to, and lets go of what the server has had for long enough.
 * A tablet keeps the line in its list; on a resident's own phone nothing stays but that a story was discarded, until its
 * teller has read that.
 */
export async function sweep(db: LocalDatabase, now: number): Promise<void> {
  await settleAbandoned(db, now);
  await removeOrphans(db);
  for (const item of await db.outbox.toArray()) {
    const since = now - Date.parse(item.acknowledgement?.receivedAt ?? '');
    if (since > KEEP_ACKNOWLEDGED_DAYS[item.channel] * DAY) await purge(db, item.storyId);
    if (item.channel === 'phone') await forgetPurged(db, item.storyId);
  }
}

const forgetPurged = (db: LocalDatabase, storyId: StoryId): Promise<void> =>
  db.transaction('rw', db.outbox, async () => {
    const item = await db.outbox.get(storyId);
    if (item?.state === 'purged' && !item.discarded) await db.outbox.delete(storyId);
  });
