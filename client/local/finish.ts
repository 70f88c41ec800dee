import type { Keyset } from '../../shared/model/keyset.ts';
import type { LocalDatabase } from './database.ts';
import { keepNamedFiles } from './named-files.ts';
import { selectOptionalTablet, type TabletIdentity } from './device.ts';
import { phoneKeyset } from './keyset.ts';
import type { OutboxItem } from './outbox.ts';
import { newOutboxItem, seal, UNNUMBERED, type ToSeal } from './seal.ts';
import { withRoom } from './with-room.ts';

/**
 * Seals a told story and puts it in the outbox in the place of its draft, in one transaction. Resolves when
 * that is on disk: only then may *saved* be said. Throws with the draft untouched when anything fails.
 */
export async function finishStory(db: LocalDatabase, finished: ToSeal): Promise<OutboxItem> {
  for (;;) {
    const tablet = finished.telling.channel === 'tablet' ? await selectTablet(db) : null;
    const keyset = tablet?.keyset ?? (await phoneKeyset(db, finished.form));
    const item = await sealItem(finished, keyset, tablet);
    // Sealed outside the transaction, which would not wait for it. When another tab sealed meanwhile, the
    // number is taken: seal again.
    if (await withRoom(db, 'telling', () => putInPlace(db, item, tablet))) return item;
  }
}

async function selectTablet(db: LocalDatabase): Promise<TabletIdentity> {
  const tablet = await selectOptionalTablet(db);
  if (!tablet) throw new Error('a story of a tablet, on a device that is not enrolled');
  return tablet;
}

const sealItem = async (
  finished: ToSeal,
  keyset: Keyset,
  tablet: TabletIdentity | null,
): Promise<OutboxItem> => {
  const numbers = tablet ? { sequence: tablet.sequence + 1, previousHash: tablet.previousHash } : UNNUMBERED;
  return newOutboxItem(await seal(finished, { keyset, tablet, numbers, sign: tablet?.signingKey }));
};

function putInPlace(db: LocalDatabase, item: OutboxItem, tablet: TabletIdentity | null): Promise<boolean> {
  const tables = [db.drafts, db.outbox, db.device, db.attachments, db.chunks];
  return db.transaction('rw', tables, async () => {
    await keepNamedFiles(db, item);
    if (tablet) {
      const current = await db.device.get('tablet');
      if (current?.name !== 'tablet' || current.id !== tablet.id || current.sequence !== tablet.sequence)
        return false;
      await db.device.put({ ...current, sequence: tablet.sequence + 1, previousHash: item.envelopeHash });
    }
    await db.outbox.add(item);
    await db.drafts.delete(item.storyId);
    return true;
  });
}
