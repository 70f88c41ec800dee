import type { QuarantineReason } from '../../shared/api/intake.ts';
import type { Actor } from '../../shared/model/actor.ts';
import { attachmentsOf, type Envelope, type EnvelopeHeader } from '../../shared/model/envelope.ts';
import type { OrganisationId, TabletId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import type { Telling } from '../../shared/model/telling.ts';
import { mayUse } from '../../shared/rules/consent.ts';
import { type Clocks, correctedMoment, dayToldOn } from '../../shared/rules/device-clock.ts';
import { liftTelling } from '../../shared/rules/lift-telling.ts';
import { storyText } from '../../shared/rules/story-text.ts';
import { headerFault } from '../../shared/rules/telling.ts';
import { signAcknowledgement } from '../../shared/seal/acknowledge.ts';
import { verifyDeviceSignature } from '../../shared/seal/device-signature.ts';
import { openEnvelope } from '../../shared/seal/open-story.ts';
import type { ArrivedItem, JudgedItem, OpenedItem, Outside } from './arrived-item.ts';
import type { KeyPairs } from './key-folder.ts';
import { openingSuite } from './opening-suite.ts';
import type { KeyRing } from './server-keys.ts';
import type { TabletKeys } from './tablet-keys.ts';

/** What is the same for all items of a batch. */
export type Batch = {
  actor: Actor;
  organisationId: OrganisationId;
  receivedAt: Instant;
  /** What the clock of the device that sends says. */
  sentAt: Instant | null;
  keys: Pick<KeyRing, 'pairsOf'>;
  tabletKeys: TabletKeys;
};

/** What is under a seal, with the pairs that go with it; or why it is not to be had. */
type Unsealed = { telling: Telling; pairs: KeyPairs } | { reason: QuarantineReason };

/** Opens an item and signs its acknowledgement, or says why it stays shut. Never throws over what is in it. */
export const openItem = async (arrived: ArrivedItem, batch: Batch): Promise<JudgedItem> => {
  const { item, itemHash, storyId, envelope, envelopeHash } = arrived;
  const unsealed = await unseal(arrived, batch);
  if (envelope === null || envelopeHash === null || 'reason' in unsealed) {
    const reason = 'reason' in unsealed ? unsealed.reason : 'cannot-open';
    const outside = outsideOf(envelope, isVouched(envelope, reason), batch);
    return { kind: 'shut', item, itemHash, storyId, envelopeHash, ...outside, reason };
  }
  const { header } = envelope;
  const outside = outsideOf(envelope, header.deviceId !== null, batch);
  const received = { storyId: header.storyId, envelopeHash, receivedAt: batch.receivedAt, attachments: [] };
  return {
    kind: 'opened',
    item,
    itemHash,
    storyId: header.storyId,
    envelopeHash,
    ...outside,
    header,
    telling: unsealed.telling,
    ...datesOf(unsealed.telling, header, { sentAt: outside.sentAt, receivedAt: batch.receivedAt }),
    acknowledgement: await signAcknowledgement(received, unsealed.pairs.receipts.pair),
  };
};

/** The checks go from cheap to dear, and from the outside in. */
const unseal = async ({ envelope, envelopeHash }: ArrivedItem, batch: Batch): Promise<Unsealed> => {
  if (envelope === null || envelopeHash === null) return { reason: 'cannot-open' };
  const { header } = envelope;
  if (header.organisationId !== batch.organisationId) return { reason: 'unknown-event' };
  if (!(await isOfItsDevice(envelope, envelopeHash, batch))) return { reason: 'signature' };
  return openTelling(envelope, batch.keys);
};

/** What is in an envelope, whoever brought it: a telling that agrees with its header and may be read, or why not. */
export const openTelling = async (envelope: Envelope, keys: Pick<KeyRing, 'pairsOf'>): Promise<Unsealed> => {
  const { header } = envelope;
  const pairs = keys.pairsOf(header.kid);
  if (pairs === null) return { reason: 'cannot-open' };
  const opened = await openEnvelope(envelope, pairs.sealing.pair, openingSuite);
  if (!opened.ok) return { reason: opened.reason === 'content' ? 'wrong-content' : 'cannot-open' };
  const lifted = liftTelling(opened.content, header.schema);
  if (!lifted.ok) return { reason: lifted.reason };
  const { telling } = lifted;
  if (headerFault(telling, header) !== null) return { reason: 'wrong-content' };
  return allowsAnalysis(telling) ? { telling: asKept(telling), pairs } : { reason: 'no-consent' };
};

/** Those two are found before the signature was looked at, or found to hold. */
const isVouched = (envelope: Envelope | null, reason: QuarantineReason): boolean =>
  envelope !== null &&
  envelope.header.deviceId !== null &&
  reason !== 'signature' &&
  reason !== 'unknown-event';

/** What the outside says, and in whose name. */
const outsideOf = (envelope: Envelope | null, vouched: boolean, batch: Batch): Outside => {
  const { deviceId = null, sequence = null, previousHash = null, eventId = null } = envelope?.header ?? {};
  const sender = senderOf(batch);
  return {
    tabletId: vouched ? deviceId : sender,
    sequence,
    previousHash,
    vouched,
    eventId,
    files: envelope ? attachmentsOf(envelope.header) : [],
    sentAt: deviceId === sender ? batch.sentAt : null,
  };
};

const senderOf = ({ actor }: Batch): TabletId | null => (actor.kind === 'tablet' ? actor.id : null);

/**
 * A tablet hands in its own envelopes only. Anybody may hand in what a tablet signed, as when a colleague brings
 * its stories over; a resident's is not signed at all.
 */
const isOfItsDevice = async (envelope: Envelope, hash: string, batch: Batch): Promise<boolean> => {
  const { deviceId } = envelope.header;
  const sender = senderOf(batch);
  if (sender !== null && deviceId !== sender) return false;
  if (deviceId === null) return envelope.signature === null;
  const key = await batch.tabletKeys(deviceId);
  return key !== null && verifyDeviceSignature(envelope, key, hash);
};

/** Whoever told it was asked, and said yes: without that nobody reads it (design D2). */
const allowsAnalysis = ({ consent }: Telling): boolean =>
  consent.basis === 'asked' && mayUse(consent, 'analysis').ok;

const asKept = (telling: Telling): Telling => ({
  ...telling,
  text: storyText(telling.text),
  themes: [...new Set(telling.themes)],
});

/** When it was told and sealed, by the server's clock, as far as that can be known. */
export const datesOf = (
  { finishedAt }: Telling,
  { sealedAt }: EnvelopeHeader,
  clocks: Clocks,
): Pick<OpenedItem, 'toldOn' | 'sealedAt'> => ({
  toldOn: dayToldOn(finishedAt, clocks),
  sealedAt: correctedMoment(sealedAt, clocks),
});
