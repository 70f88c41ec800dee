import { Acknowledgement } from '../model/acknowledgement.ts';
import type { PublicKey } from '../model/keyset.ts';
import { fromBase64url, toBase64url } from './base64.ts';
import { canonicalJson } from './canonical-json.ts';
import { importVerifyingKey, type NamedKeyPair } from './keys.ts';
import { signText, verifyText } from './signature.ts';

export type Received = Pick<Acknowledgement, 'storyId' | 'envelopeHash' | 'receivedAt' | 'attachments'>;

/** What the device sent, as it knows it. */
export type Sent = Pick<Acknowledgement, 'storyId' | 'envelopeHash' | 'attachments'>;

/**
 * Why a receipt does not allow a device to delete. `kid`: signed by a key that the device does not know;
 * `signature`: altered; `other`: of another story, another version of it, or without one of its attachments.
 */
export type AcknowledgementRefusal = 'malformed' | 'kid' | 'signature' | 'other';

export type AcknowledgementVerdict =
  { ok: true; acknowledgement: Acknowledgement } | { ok: false; reason: AcknowledgementRefusal };

/** Signs that a story is on disk: to be given out only after the commit. */
export async function signAcknowledgement(received: Received, pair: NamedKeyPair): Promise<Acknowledgement> {
  const { storyId, envelopeHash, receivedAt, attachments } = received;
  const unsigned = { v: 1 as const, storyId, envelopeHash, receivedAt, attachments, kid: pair.kid };
  const signature = toBase64url(await signText(statementOf(unsigned), pair.privateKey));
  return { ...unsigned, signature };
}

/** Whether `value` is the server's receipt for exactly what was sent. `key` is the keyset's `receipts`. */
export async function verifyAcknowledgement(
  value: unknown,
  key: PublicKey,
  sent: Sent,
): Promise<AcknowledgementVerdict> {
  const parsed = Acknowledgement.safeParse(value);
  if (!parsed.success) return refused('malformed');
  const acknowledgement = parsed.data;
  if (acknowledgement.kid !== key.kid) return refused('kid');
  const { signature, ...unsigned } = acknowledgement;
  const bytes = fromBase64url(signature);
  const authentic =
    bytes !== null &&
    (await verifyText(statementOf(unsigned), bytes, await importVerifyingKey(key.publicKey)));
  if (!authentic) return refused('signature');
  return covers(acknowledgement, sent) ? { ok: true, acknowledgement } : refused('other');
}

const statementOf = (unsigned: Omit<Acknowledgement, 'signature'>): string =>
  `meevertellen/acknowledgement/v1|${canonicalJson(unsigned)}`;

const covers = (acknowledgement: Acknowledgement, sent: Sent): boolean =>
  acknowledgement.storyId === sent.storyId &&
  acknowledgement.envelopeHash === sent.envelopeHash &&
  sent.attachments.every((hash) => acknowledgement.attachments.includes(hash));

const refused = (reason: AcknowledgementRefusal): AcknowledgementVerdict => ({ ok: false, reason });
