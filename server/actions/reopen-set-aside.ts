import type { QuarantineReason } from '../../shared/api/intake.ts';
import type { Acknowledgement } from '../../shared/model/acknowledgement.ts';
import { attachmentsOf, Envelope } from '../../shared/model/envelope.ts';
import type { OrganisationId, StoryId } from '../../shared/model/ids.ts';
import { signAcknowledgement } from '../../shared/seal/acknowledge.ts';
import type { KeptAside } from '../store/set-aside-decision.ts';
import { type OpenedItem, readItem } from './arrived-item.ts';
import { datesOf, openTelling } from './open-item.ts';
import type { KeyRing } from './server-keys.ts';

/** What was set aside, as today's code reads it: plain data, for an act. */
export type Reopened = {
  /** Null where nobody can or may read it; `refusal` says why. */
  opened: OpenedItem | null;
  refusal: QuarantineReason | null;
  /**
   * For exactly this envelope, to be given out after a decision; null where it is none, or the keys that its device
   * knows are gone.
   */
  acknowledgement: Acknowledgement | null;
  /** Its files, as its outside names them; null where it names no story. */
  named: NamedFiles | null;
};

/** Files of an envelope, by their hashes. */
export type NamedFiles = { storyId: StoryId; attachments: readonly string[] };

/**
 * Opens what was set aside once more. Who sent it, and when, is for a person to judge; what is in it is judged as at
 * its arrival, by the code of today: what an older server could not read may be readable by now. `letGo`: it is about
 * to be discarded, and its device need not keep its files either.
 */
export const reopenSetAside = async (
  kept: KeptAside,
  { organisationId, keys, letGo = false }: { organisationId: OrganisationId; keys: KeyRing; letGo?: boolean },
): Promise<Reopened> => {
  const { envelope, envelopeHash, ...arrived } = await readItem(parsed(kept.envelope));
  if (envelope === null || envelopeHash === null) {
    return { opened: null, refusal: 'cannot-open', acknowledgement: null, named: null };
  }
  const { header } = envelope;
  const { receivedAt, sentAt, vouched } = kept;
  const named = namedFilesOf(header);
  const attachments = letGo ? named.attachments : [];
  const received = { storyId: header.storyId, envelopeHash, receivedAt, attachments: [...attachments] };
  const pairs = keys.pairsOf(header.kid);
  const acknowledgement = pairs && (await signAcknowledgement(received, pairs.receipts.pair));
  if (header.organisationId !== organisationId) {
    return { opened: null, refusal: 'unknown-event', acknowledgement, named };
  }
  const unsealed = await openTelling(envelope, keys);
  if ('reason' in unsealed || acknowledgement === null) {
    const refusal = 'reason' in unsealed ? unsealed.reason : 'cannot-open';
    return { opened: null, refusal, acknowledgement, named };
  }
  const { telling } = unsealed;
  const opened: OpenedItem = {
    ...arrived,
    kind: 'opened',
    storyId: header.storyId,
    envelopeHash,
    header,
    telling,
    ...datesOf(telling, header, { sentAt, receivedAt }),
    acknowledgement,
    tabletId: vouched ? header.deviceId : null,
    sequence: header.sequence,
    previousHash: header.previousHash,
    vouched,
    eventId: header.eventId,
    files: attachmentsOf(header),
    sentAt,
  };
  return { opened, refusal: null, acknowledgement, named };
};

const namedFilesOf = (header: Envelope['header']): NamedFiles => ({
  storyId: header.storyId,
  attachments: attachmentsOf(header).map(({ hash }) => hash),
});

/** The same of what was kept as JSON text; null where that is no envelope. */
export const namedFilesIn = (text: string): NamedFiles | null => {
  const envelope = Envelope.safeParse(parsed(text));
  return envelope.success ? namedFilesOf(envelope.data.header) : null;
};

/** What was discarded is empty. */
const parsed = (envelope: string): unknown => (envelope === '' ? null : JSON.parse(envelope));
