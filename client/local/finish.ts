import type { Envelope, ReceiptVerifier } from '../../shared/model/envelope.ts';
import type { Keyset } from '../../shared/model/keyset.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import type { Telling } from '../../shared/model/telling.ts';
import type { LocalDatabase } from './database.ts';
import { keepNamedFiles } from './named-files.ts';
import { selectOptionalTablet, type TabletIdentity } from './device.ts';
import { phoneKeyset } from './keyset.ts';
import type { OutboxItem } from './outbox.ts';

export interface Finished {
  telling: Telling;
  form: TellingForm;
  receipt: ReceiptVerifier;
}

/**
 * Seals a told story and puts it in the outbox in the place of its draft, in one transaction. Resolves when
 * that is on disk: only then may *saved* be said. Throws with the draft untouched when anything fails.
 */
export async function finishStory(db: LocalDatabase, finished: Finished): Promise<OutboxItem> {
  for (;;) {
    const tablet = finished.telling.channel === 'tablet' ? await selectTablet(db) : null;
    const keyset = tablet?.keyset ?? (await phoneKeyset(db, finished.form));
    const item = await sealItem(finished, keyset, tablet);
    // Sealed outside the transaction, which would not wait for it. When another tab sealed meanwhile, the
    // number is taken: seal again.
    if (await putInPlace(db, item, tablet)) return item;
  }
}

/** Fetches the code that seals, so that the first finish without a network does not have to. */
export const prepareSealing = (): Promise<unknown> => import('../../shared/seal/seal-story.ts');

async function selectTablet(db: LocalDatabase): Promise<TabletIdentity> {
  const tablet = await selectOptionalTablet(db);
  if (!tablet) throw new Error('a story of a tablet, on a device that is not enrolled');
  return tablet;
}

async function sealItem(
  finished: Finished,
  keyset: Keyset,
  tablet: TabletIdentity | null,
): Promise<OutboxItem> {
  const { telling, form, receipt } = finished;
  const { sealStory } = await import('../../shared/seal/seal-story.ts');
  const { envelopeHash } = await import('../../shared/seal/envelope-hash.ts');
  const sequence = tablet ? tablet.sequence + 1 : null;
  const envelope: Envelope = await sealStory({
    content: telling,
    header: {
      organisationId: keyset.organisationId,
      storyId: telling.storyId,
      eventId: telling.eventId,
      deviceId: tablet?.id ?? null,
      sequence,
      previousHash: tablet?.previousHash ?? null,
      schema: telling.schema,
      questionnaireVersion: form.questionnaire.version,
      consentVersion: form.consentText.version,
      sealedAt: telling.finishedAt,
      receipt,
      state: telling.state,
      attachments: telling.attachments.map(({ hash, bytes }) => ({ hash, bytes })),
    },
    keyset,
    sign: tablet?.signingKey,
  });
  return {
    storyId: telling.storyId,
    state: 'sealed',
    channel: telling.channel,
    eventName: form.event.name,
    sequence,
    sealedAt: telling.finishedAt,
    bytes: new TextEncoder().encode(JSON.stringify(envelope)).length,
    envelope,
    envelopeHash: await envelopeHash(envelope),
    receipts: keyset.receipts,
    attempts: 0,
    notBefore: 0,
    refusal: null,
    acknowledgement: null,
    epoch: null,
  };
}

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
