import { fromBase64url } from '../../../shared/seal/base64.ts';
import { selectOptionalTablet } from '../../../client/local/device.ts';
import { EnvelopeHeaderV1 } from '../../../shared/model/envelope.ts';
import { TellingV1 } from '../../../shared/model/telling.ts';
import { signEnvelope } from '../../../shared/seal/device-signature.ts';
import { envelopeHash } from '../../../shared/seal/envelope-hash.ts';
import { drawReceipt } from '../seal.ts';
import { sealBySecond } from '../second-hpke.ts';
import type { Device } from './device.ts';
import { beginStory } from './storyteller.ts';
import type { Tab } from './tab.ts';
import type { Trial } from './trial.ts';

const receipt = drawReceipt();

/**
 * Tells a story as version 0.1.0 did, and leaves it on the disk as that version left it: header v1, schema 1, an
 * item with the fields that its outbox had. Sealed by the second implementation, because ours makes no such header.
 */
export const leaveAsOldApp = async (trial: Trial, device: Device, tab: Tab): Promise<void> => {
  const { ledger } = trial;
  const { form, channel } = device;
  const draft = await beginStory(device, ledger, trial.told());
  const at = new Date(tab.world.now()).toISOString();
  const { language, text, themes, feeling, answers, decisions } = trial.ledger.at(-1)?.told ?? trial.told();
  const telling = TellingV1.parse({
    schema: 1,
    storyId: draft.storyId,
    eventId: form.event.id,
    channel,
    language,
    text,
    themes,
    feeling,
    answers,
    consent: {
      basis: 'asked',
      textVersion: form.consentText.version,
      language,
      hold: true,
      decisions: Object.entries(decisions).map(([purpose, given]) => ({ purpose, given })),
    },
    startedAt: at,
    finishedAt: at,
  });
  const tablet = channel === 'tablet' ? await selectOptionalTablet(tab.db) : null;
  const keyset = tablet?.keyset ?? form.keyset;
  const header = EnvelopeHeaderV1.parse({
    v: 1,
    organisationId: keyset.organisationId,
    storyId: draft.storyId,
    eventId: form.event.id,
    deviceId: tablet?.id ?? null,
    sequence: tablet ? tablet.sequence + 1 : null,
    previousHash: tablet?.previousHash ?? null,
    schema: 1,
    questionnaireVersion: form.questionnaire.version,
    consentVersion: form.consentText.version,
    kid: keyset.sealing.kid,
    sealedAt: at,
    receipt: (await receipt).verifier,
  });
  const unsigned = await sealBySecond(
    JSON.stringify(telling),
    await publicKeyOf(keyset.sealing.publicKey),
    header,
  );
  const envelope = tablet
    ? { ...unsigned, signature: await signEnvelope(unsigned, tablet.signingKey) }
    : unsigned;
  const hash = await envelopeHash(envelope);
  await tab.db.transaction('rw', tab.db.outbox, tab.db.device, async () => {
    if (tablet) await tab.db.device.put({ ...tablet, sequence: tablet.sequence + 1, previousHash: hash });
    await tab.db.table('outbox').put({
      storyId: draft.storyId,
      state: 'sealed',
      channel,
      eventName: form.event.name,
      sequence: header.sequence,
      sealedAt: at,
      bytes: JSON.stringify(envelope).length,
      envelope,
      envelopeHash: hash,
      receipts: keyset.receipts,
      attempts: 0,
      notBefore: 0,
      refusal: null,
      acknowledgement: null,
      epoch: null,
    });
  });
  const entry = ledger.find(({ storyId }) => storyId === draft.storyId);
  if (entry) entry.confirmed = true;
};

const publicKeyOf = (publicKey: string) => {
  const point = fromBase64url(publicKey);
  if (!point) throw new Error('a keyset without a key');
  return crypto.subtle.importKey('raw', point, { name: 'ECDH', namedCurve: 'P-256' }, true, []);
};
