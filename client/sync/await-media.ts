import type { Acknowledgement } from '../../shared/model/acknowledgement.ts';
import { isWhole, noteUpload, selectAttachments } from '../local/attachment.ts';
import { happen, type OutboxItem } from '../local/outbox.ts';
import { postponeFile } from './media.ts';
import type { Answerer } from './settle.ts';

/**
 * The server has the text, and its receipt does not list every file: the item waits for those, and only those are
 * sent. One that was brought to its end and is not listed, waits before it is asked for again.
 */
export async function awaitMedia(
  { db, world, epoch }: Answerer,
  item: OutboxItem,
  acknowledgement: Acknowledgement,
): Promise<'later'> {
  for (const file of (await selectAttachments(db, item.storyId)).filter(isWhole)) {
    const isListed = acknowledgement.attachments.includes(file.hash);
    if (isListed && !file.sent) await noteUpload(db, file.id, { sent: true });
    if (!isListed && file.sent) await postponeFile(db, world, file, { reason: 'not-listed' });
    // It was not taken while its story stood aside, and is now.
    if (!isListed && file.refusal?.reason === 'attachment-unexpected')
      await noteUpload(db, file.id, { attempts: 0, notBefore: 0, refusal: null });
  }
  await happen(db, item.storyId, 'fail', {
    acknowledgement,
    epoch,
    attempts: 0,
    notBefore: 0,
    refusal: null,
  });
  return 'later';
}
