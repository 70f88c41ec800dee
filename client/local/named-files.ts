import { attachmentsOf } from '../../shared/model/envelope.ts';
import { removeAttachments, selectAttachments } from './attachment.ts';
import type { LocalDatabase } from './database.ts';
import type { OutboxItem } from './outbox.ts';

/**
 * Within the transaction that puts a sealed story in its place: makes sure that every file that it names is whole on
 * this device, and lets go of what was recorded and not kept. Throws when one is missing: a story may not say that
 * something belongs to it which nobody has.
 */
export async function keepNamedFiles(
  db: LocalDatabase,
  { storyId, envelope }: Pick<OutboxItem, 'storyId' | 'envelope'>,
): Promise<void> {
  const named = envelope ? attachmentsOf(envelope.header).map(({ hash }) => hash) : [];
  const here = new Set((await selectAttachments(db, storyId)).map(({ hash }) => hash));
  if (!named.every((hash) => here.has(hash)))
    throw new Error('a recording of this story is not on this device');
  await removeAttachments(db, storyId, { except: named });
}
