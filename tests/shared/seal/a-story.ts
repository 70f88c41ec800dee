import type { EnvelopeHeaderV2 } from '../../../shared/model/envelope.ts';
import { EventId, OrganisationId, StoryId, TabletId } from '../../../shared/model/ids.ts';
import type { Keyset } from '../../../shared/model/keyset.ts';
import { exportPublicKey, type NamedKeyPair } from '../../../shared/seal/keys.ts';
import type { SealingFacts } from '../../../shared/seal/seal-story.ts';

export const organisationId = OrganisationId.parse('01936f5e-0000-7000-8000-000000000001');
export const storyId = StoryId.parse('01936f5e-0000-7000-8000-000000000002');
export const otherStoryId = StoryId.parse('01936f5e-0000-7000-8000-000000000003');
export const tabletId = TabletId.parse('01936f5e-0000-7000-8000-000000000004');

export const content = { text: 'De buurvrouw hielp mij. شكراً', answers: { leeftijd: '18-34' }, feeling: 4 };

const onOwnPhone: SealingFacts = {
  organisationId,
  storyId,
  eventId: EventId.parse('01936f5e-0000-7000-8000-000000000005'),
  deviceId: null,
  sequence: null,
  previousHash: null,
  schema: 2,
  questionnaireVersion: 1,
  consentVersion: 2,
  sealedAt: '2026-11-22T09:30:00.000Z',
  receipt: { selector: '7KQ2MZ', salt: 'A'.repeat(22), iterations: 100_000, hash: 'A'.repeat(43) },
  state: 'finished',
  attachments: [],
};

/** The header of a story told on a resident's phone, but for `changes`. */
export const aHeader = (changes: Partial<SealingFacts> = {}): SealingFacts => ({ ...onOwnPhone, ...changes });

/** The same as it stands in an envelope. */
export const aSealedHeader = (changes: Partial<EnvelopeHeaderV2> = {}): EnvelopeHeaderV2 => ({
  ...onOwnPhone,
  v: 2,
  kid: 'A'.repeat(22),
  ...changes,
});

export async function aKeyset(sealing: NamedKeyPair, receipts: NamedKeyPair = sealing): Promise<Keyset> {
  return {
    v: 1,
    organisationId,
    epoch: '01936f5e-0000-7000-8000-000000000006',
    sealing: { kid: sealing.kid, publicKey: await exportPublicKey(sealing.publicKey) },
    receipts: { kid: receipts.kid, publicKey: await exportPublicKey(receipts.publicKey) },
  };
}
