import type { StoryId } from '../../shared/model/ids.ts';
import { KEEP_ACKNOWLEDGED_DAYS } from '../../shared/rules/outbox.ts';
import { settleAbandoned } from '../local/abandoned.ts';
import type { LocalDatabase } from '../local/database.ts';
import { removeOrphans } from '../local/attachment.ts';
import { purge } from '../local/outbox.ts';
import type { World } from './world.ts';

const DAY = 24 * 60 * 60 * 1000;

/** How often an open app sweeps, in milliseconds. */
const HOUR = 60 * 60 * 1000;

/**
 * Sweeps when it is asked the first time, and from then on once an hour at most: an app may stay open for weeks. When it
 * fails it is due again.
 */
export function makeSweeper(db: LocalDatabase, { now: read }: Pick<World, 'now'>): () => Promise<void> {
  let last: number | null = null;
  return async () => {
    const now = read();
    // A clock that was put back is no reason to wait.
    if (last !== null && now >= last && now - last < HOUR) return;
    await sweep(db, now, { starting: last === null });
    last = now;
  };
}

/**
 * Settles what nobody came back to, and lets go of what the server has had for long enough. A tablet keeps the line in
 * its list; on a resident's own phone nothing stays from the next start on, because until then its page may say *received*:
 * nothing but that a story was discarded, until its teller has read that.
 */
export async function sweep(
  db: LocalDatabase,
  now: number,
  { starting = false }: { starting?: boolean } = {},
): Promise<void> {
  await settleAbandoned(db, now);
  await removeOrphans(db);
  for (const item of await db.outbox.toArray()) {
    const since = now - Date.parse(item.acknowledgement?.receivedAt ?? '');
    if (since > KEEP_ACKNOWLEDGED_DAYS[item.channel] * DAY) await purge(db, item.storyId);
    if (starting && item.channel === 'phone') await forgetPurged(db, item.storyId);
  }
}

const forgetPurged = (db: LocalDatabase, storyId: StoryId): Promise<void> =>
  db.transaction('rw', db.outbox, async () => {
    const item = await db.outbox.get(storyId);
    if (item?.state === 'purged' && !item.discarded) await db.outbox.delete(storyId);
  });
