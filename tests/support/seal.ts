import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { SubmissionAnswer } from '../../shared/api/intake.ts';
import type { Envelope, ReceiptVerifier } from '../../shared/model/envelope.ts';
import type { EventCode } from '../../shared/model/event.ts';
import { StoryId } from '../../shared/model/ids.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { type Telling, TELLING_SCHEMA } from '../../shared/model/telling.ts';
import { makeReceiptCode, RECEIPT_RANDOM_BYTES } from '../../shared/rules/receipt-code.ts';
import { makeVerifier, SALT_BYTES } from '../../shared/seal/receipt-verifier.ts';
import { sealStory, type SealingFacts } from '../../shared/seal/seal-story.ts';
import type { Client, Signer } from './client.ts';
import { proofOf } from './solve.ts';

export type Sealed = { envelope: Envelope; telling: Telling; code: string; eventCode: EventCode };

type Sealing = {
  /** The tablet that seals it, and how manieth; a resident's phone otherwise. */
  tablet?: Signer;
  sequence?: number;
  /** Changes the outside only, as a device that is wrong or lies would. */
  header?: Partial<SealingFacts>;
  /** Changes what is sealed to something that need not be a telling. */
  content?: (telling: Telling) => unknown;
  /** The code that its teller gets; drawn otherwise, which costs a slow hash. */
  receipt?: DrawnReceipt;
};

export type DrawnReceipt = { code: string; verifier: ReceiptVerifier };

/** A receipt code with its verifier; of these 22 bytes, or of chance. */
export const drawReceipt = async (
  random: Uint8Array = randomBytes(RECEIPT_RANDOM_BYTES),
): Promise<DrawnReceipt> => {
  const { code, secret, selector } = makeReceiptCode(random);
  return { code, verifier: await makeVerifier(secret, selector, randomBytes(SALT_BYTES)) };
};

/** Tells a story at the form's event and seals it, as a device does. */
export const tell = async (
  form: TellingForm,
  told: Partial<Telling> = {},
  { tablet, sequence = 1, header = {}, content = (telling) => telling, receipt }: Sealing = {},
): Promise<Sealed> => {
  const { code, verifier } = receipt ?? (await drawReceipt());
  const telling = tellingAt(form, { ...(tablet ? { channel: 'tablet' } : {}), ...told });
  const envelope = await sealStory({
    content: content(telling),
    header: {
      organisationId: form.organisation.id,
      storyId: telling.storyId,
      eventId: telling.eventId,
      deviceId: tablet?.id ?? null,
      sequence: tablet ? sequence : null,
      previousHash: null,
      schema: TELLING_SCHEMA,
      questionnaireVersion: form.round.questionnaireVersion,
      consentVersion: form.round.consentVersion,
      sealedAt: telling.finishedAt,
      receipt: verifier,
      state: telling.state,
      attachments: telling.attachments.map(({ hash, bytes }) => ({ hash, bytes })),
      ...header,
    },
    keyset: form.keyset,
    ...(tablet ? { sign: tablet.key } : {}),
  });
  return { envelope, telling, code, eventCode: form.event.code };
};

/** What a teller says at the form's event: agrees to analysis, to nothing else. */
export const tellingAt = (form: TellingForm, told: Partial<Telling> = {}): Telling => ({
  schema: TELLING_SCHEMA,
  state: 'finished',
  storyId: StoryId.parse(uuidv7()),
  eventId: form.event.id,
  channel: 'phone',
  language: 'nl',
  text: 'Bij het loket luisterde eindelijk iemand naar mij. Daarna moest ik weken wachten.',
  themes: ['mensgericht'],
  feeling: 4,
  answers: { helped: 'yes' },
  attachments: [],
  consent: {
    basis: 'asked',
    textVersion: form.consentText.version,
    language: 'nl',
    hold: true,
    decisions: [
      { purpose: 'analysis', given: true },
      { purpose: 'quotation', given: false },
      { purpose: 'sharing', given: false },
    ],
  },
  startedAt: form.serverTime,
  finishedAt: form.serverTime,
  ...told,
});

/** Hands these in as one batch, each that no tablet signed with a proof of work. */
export const send = async (client: Client, ...sealed: readonly Sealed[]): Promise<SubmissionAnswer> =>
  sendWith(client, await proofsFor(client, ...sealed), ...sealed);

/** A proof of work for each of these that no tablet signed, by story. */
export const proofsFor = async (
  client: Client,
  ...sealed: readonly Sealed[]
): Promise<Record<string, string>> => {
  const proofs: Record<string, string> = {};
  for (const { envelope, eventCode } of sealed) {
    if (envelope.header.deviceId === null)
      proofs[envelope.header.storyId] = await drawProof(client, eventCode);
  }
  return proofs;
};

/** Hands these in as one batch, with these proofs of work by story. */
export const sendWith = (
  client: Client,
  proofs: Readonly<Record<string, unknown>>,
  ...sealed: readonly Sealed[]
): Promise<SubmissionAnswer> =>
  client.do('submitStories', {
    body: { clientVersion: 'test', proofs, envelopes: sealed.map((one) => one.envelope) },
  });

/** A proof of work for one story at the event under this code. */
export const drawProof = async (client: Client, eventCode: EventCode): Promise<string> =>
  proofOf(await client.do('drawChallenge', { params: { eventCode } }));
