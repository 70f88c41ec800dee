import { type Envelope, EnvelopeHeaderV1, SEAL_SUITE } from '../../shared/model/envelope.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { TellingV1 } from '../../shared/model/telling.ts';
import { fromBase64url, toBase64url } from '../../shared/seal/base64.ts';
import { signEnvelope } from '../../shared/seal/device-signature.ts';
import { contextOfStory, sealBytes } from '../../shared/seal/suite.ts';
import type { Signer } from './client.ts';
import { drawReceipt, tellingAt } from './seal.ts';

/** Tells a story and seals it as 0.1.0 did: header 1, schema 1; as the first of a tablet where one is given. */
export const tellAsBefore = async (form: TellingForm, text: string, tablet?: Signer): Promise<Envelope> => {
  const telling = TellingV1.parse({
    ...tellingAt(form, { text, ...(tablet ? { channel: 'tablet' } : {}) }),
    schema: 1,
  });
  const { verifier: receipt } = await drawReceipt();
  const header = EnvelopeHeaderV1.parse({
    v: 1,
    organisationId: form.organisation.id,
    storyId: telling.storyId,
    eventId: telling.eventId,
    deviceId: tablet?.id ?? null,
    sequence: tablet ? 1 : null,
    previousHash: null,
    schema: 1,
    questionnaireVersion: form.round.questionnaireVersion,
    consentVersion: form.round.consentVersion,
    kid: form.keyset.sealing.kid,
    sealedAt: telling.finishedAt,
    receipt,
  });
  const point = fromBase64url(form.keyset.sealing.publicKey);
  if (!point) throw new Error('the keyset has no key');
  const sealed = await sealBytes(
    new TextEncoder().encode(JSON.stringify(telling)),
    point,
    contextOfStory(header),
  );
  const envelope: Envelope = {
    header,
    suite: SEAL_SUITE,
    enc: toBase64url(sealed.encapsulatedSecret),
    ct: toBase64url(sealed.ciphertext),
    signature: null,
  };
  return tablet ? { ...envelope, signature: await signEnvelope(envelope, tablet.key) } : envelope;
};
