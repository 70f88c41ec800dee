import { standardConsentText } from '../../shared/model/consent-texts/standard.ts';
import type { ReceiptVerifier } from '../../shared/model/envelope.ts';
import { uithoorn } from '../../shared/model/frameworks/uithoorn.ts';
import type { SignedKeyset } from '../../shared/model/keyset.ts';
import { OrganisationId, StoryId } from '../../shared/model/ids.ts';
import { standardQuestionnaire } from '../../shared/model/questionnaires/standard.ts';
import { TellingForm } from '../../shared/model/telling-form.ts';
import { Telling, TELLING_SCHEMA } from '../../shared/model/telling.ts';
import {
  exportPublicKey,
  generateSealingPair,
  generateSigningPair,
  type NamedKeyPair,
} from '../../shared/seal/keys.ts';
import { signKeyset } from '../../shared/seal/keyset-signature.ts';

export interface Organisation {
  sealing: NamedKeyPair;
  receipts: NamedKeyPair;
  root: NamedKeyPair;
  keyset: SignedKeyset;
  form: TellingForm;
}

export const ids = {
  organisation: '0199c000-0000-7000-8000-000000000001',
  epoch: '0199c000-0000-7000-8000-000000000002',
  round: '0199c000-0000-7000-8000-000000000003',
  event: '0199c000-0000-7000-8000-000000000004',
  tablet: '0199c000-0000-7000-8000-000000000005',
} as const;

/** The id of the nth story of a test. */
export const storyId = (n: number): StoryId =>
  StoryId.parse(`0199c000-0000-7000-9000-${String(n).padStart(12, '0')}`);

/** A municipality with real keys, and the form of its event on the market. */
export async function municipality(): Promise<Organisation> {
  return withNewKeys(await generateSigningPair({ extractable: false }), 1);
}

/** The same once it rotated its keys. */
export const rotated = ({ root, keyset }: Organisation): Promise<Organisation> =>
  withNewKeys(root, keyset.issue.number + 1);

async function withNewKeys(root: NamedKeyPair, number: number): Promise<Organisation> {
  const sealing = await generateSealingPair({ extractable: false });
  const receipts = await generateSigningPair({ extractable: false });
  const keys = {
    v: 1 as const,
    organisationId: OrganisationId.parse(ids.organisation),
    epoch: ids.epoch,
    sealing: { kid: sealing.kid, publicKey: await exportPublicKey(sealing.publicKey) },
    receipts: { kid: receipts.kid, publicKey: await exportPublicKey(receipts.publicKey) },
  };
  const keyset = await signKeyset(keys, { number, at: '2026-03-01T09:00:00.000Z' }, root);
  const form = TellingForm.parse({
    organisation: { id: ids.organisation, name: 'Uithoorn', epoch: ids.epoch, fictional: true },
    round: {
      id: ids.round,
      name: 'Voorjaar',
      frameworkKey: uithoorn.key,
      frameworkVersion: uithoorn.version,
      questionnaireKey: standardQuestionnaire.key,
      questionnaireVersion: standardQuestionnaire.version,
      consentVersion: standardConsentText.version,
      opensOn: '2026-03-01',
      closesOn: null,
      neighbourhoods: ['Thamerdal'],
      fictional: true,
    },
    event: {
      id: ids.event,
      roundId: ids.round,
      name: 'Kraam op de markt',
      neighbourhood: 'Thamerdal',
      on: '2026-04-11',
      code: 'markt',
    },
    framework: uithoorn,
    questionnaire: standardQuestionnaire,
    consentText: standardConsentText,
    keyset,
    serverTime: '2026-04-11T10:00:00.000Z',
  });
  return { sealing, receipts, root, keyset, form };
}

/** What a teller said at that event. */
export const telling = (n: number, change: Partial<Telling> = {}): Telling => ({
  ...Telling.parse({
    schema: TELLING_SCHEMA,
    state: 'finished',
    storyId: storyId(n),
    eventId: ids.event,
    channel: 'tablet',
    language: 'nl',
    text: 'Bij het loket luisterde eindelijk iemand naar mij.',
    themes: ['mensgericht'],
    feeling: 4,
    answers: { helped: 'yes' },
    attachments: [],
    consent: {
      basis: 'asked',
      textVersion: 1,
      language: 'nl',
      hold: true,
      decisions: [
        { purpose: 'analysis', given: true },
        { purpose: 'quotation', given: false },
        { purpose: 'sharing', given: false },
      ],
    },
    startedAt: '2026-04-11T10:01:00.000Z',
    finishedAt: '2026-04-11T10:09:00.000Z',
  }),
  ...change,
});

/** A verifier of the right shape; its secret is nobody's. */
export const receipt: ReceiptVerifier = {
  selector: 'ABC123',
  salt: 'AAAAAAAAAAAAAAAAAAAAAA',
  iterations: 100_000,
  hash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
};
