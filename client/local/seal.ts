import type { Envelope, ReceiptVerifier } from '../../shared/model/envelope.ts';
import type { Keyset, PublicKey } from '../../shared/model/keyset.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import type { Telling } from '../../shared/model/telling.ts';
import type { SealingFacts } from '../../shared/seal/seal-story.ts';
import type { TabletIdentity } from './device.ts';
import type { OutboxItem } from './outbox.ts';

/** What a teller told, with all that its sealing needs. */
export interface ToSeal {
  telling: Telling;
  form: TellingForm;
  receipt: ReceiptVerifier;
}

/** A sealed story, with what its envelope does not say; `receipts` as in the outbox. */
export interface Sealed {
  envelope: Envelope;
  eventName: string;
  receipts: PublicKey;
}

/** Its place in a tablet's row of numbers; none for a phone's, nor for what a tablet sealed unfinished. */
export type Numbers = Pick<SealingFacts, 'sequence' | 'previousHash'>;
export const UNNUMBERED: Numbers = { sequence: null, previousHash: null };

/** Fetches the code that seals, so that the first finish without a network does not have to. */
export const prepareSealing = (): Promise<unknown> => import('../../shared/seal/seal-story.ts');

/** Seals a telling to the key of this keyset. `sign` is left out where nobody signs, or not yet. */
export async function seal(
  { telling, form, receipt }: ToSeal,
  { keyset, tablet, numbers, sign }: Sealer,
): Promise<Sealed> {
  const { sealStory } = await import('../../shared/seal/seal-story.ts');
  const envelope = await sealStory({
    content: telling,
    header: {
      organisationId: keyset.organisationId,
      storyId: telling.storyId,
      eventId: telling.eventId,
      deviceId: tablet?.id ?? null,
      ...numbers,
      schema: telling.schema,
      questionnaireVersion: form.questionnaire.version,
      consentVersion: form.consentText.version,
      sealedAt: telling.finishedAt,
      receipt,
      state: telling.state,
      attachments: telling.attachments.map(({ hash, bytes }) => ({ hash, bytes })),
    },
    keyset,
    ...(sign ? { sign } : {}),
  });
  return { envelope, eventName: form.event.name, receipts: keyset.receipts };
}

interface Sealer {
  keyset: Keyset;
  tablet: TabletIdentity | null;
  numbers: Numbers;
  sign?: TabletIdentity['signingKey'] | undefined;
}

/** The envelope as it waits in the outbox. */
export async function newOutboxItem({ envelope, eventName, receipts }: Sealed): Promise<OutboxItem> {
  const { envelopeHash } = await import('../../shared/seal/envelope-hash.ts');
  const { storyId, deviceId, sequence, sealedAt } = envelope.header;
  return {
    storyId,
    state: 'sealed',
    channel: deviceId === null ? 'phone' : 'tablet',
    eventName,
    sequence,
    sealedAt,
    bytes: new TextEncoder().encode(JSON.stringify(envelope)).length,
    envelope,
    envelopeHash: await envelopeHash(envelope),
    receipts,
    attempts: 0,
    notBefore: 0,
    refusal: null,
    acknowledgement: null,
    epoch: null,
  };
}
