import type { Consent } from '../../../shared/model/consent.ts';
import type { Envelope, ReceiptVerifier } from '../../../shared/model/envelope.ts';
import { StoryId } from '../../../shared/model/ids.ts';
import type { Instant } from '../../../shared/model/moment.ts';
import { Telling, TELLING_SCHEMA } from '../../../shared/model/telling.ts';
import { drawCrockford } from '../../../shared/rules/crockford.ts';
import { makeReceiptCode, RECEIPT_RANDOM_BYTES } from '../../../shared/rules/receipt-code.ts';
import { envelopeHash } from '../../../shared/seal/envelope-hash.ts';
import { randomBytes } from '../../../shared/seal/platform.ts';
import { makeVerifier, SALT_BYTES } from '../../../shared/seal/receipt-verifier.ts';
import { sealStory } from '../../../shared/seal/seal-story.ts';
import { toBase64url } from '../../../shared/seal/base64.ts';
import { readItem } from '../../actions/arrived-item.ts';
import { openItem } from '../../actions/open-item.ts';
import { tabletKeysOf } from '../../actions/tablet-keys.ts';
import { demo } from './demo-set.ts';
import type { DemoStory } from './demo-story.ts';
import type { DemoTablet } from './demo-tablet.ts';
import { known, morningOf, type Scene } from './scene.ts';

export type ToldStory = { story: DemoStory; id: StoryId };

/** The code that opens the first story of the demo, for whoever wants to see what a teller sees. */
export const DEMO_RECEIPT_CODE = makeReceiptCode(new Uint8Array(RECEIPT_RANDOM_BYTES)).code;

/**
 * Lets each story be told at its event and handed in on the same day. Who did not agree to analysis told nothing
 * that leaves a device (design D2), so that story stays out.
 */
export const tellStories = async (
  scene: Scene,
  tablet: DemoTablet,
  stories: readonly DemoStory[],
): Promise<ToldStory[]> => {
  const told: ToldStory[] = [];
  for (const story of stories.filter(({ agreedTo }) => agreedTo.includes('analysis'))) {
    const id = StoryId.parse(scene.service.newId());
    const verifier = story === demo.stories[0] ? await demoVerifier() : nobodysVerifier();
    const envelope = await seal(scene, { story, id, verifier, tablet });
    await handIn(scene, envelope, tablet, morningOf(story.toldOn));
    told.push({ story, id });
  }
  return told;
};

type Sealing = {
  story: DemoStory;
  id: StoryId;
  verifier: ReceiptVerifier;
  tablet: DemoTablet;
};

const seal = async (scene: Scene, { story, id, verifier, tablet }: Sealing): Promise<Envelope> => {
  const { service, organisation } = scene;
  const onTablet = story.channel === 'tablet';
  const { chain } = tablet;
  if (onTablet) chain.sequence += 1;
  const header = {
    organisationId: organisation.id,
    storyId: id,
    eventId: known(scene.events, story.event),
    deviceId: onTablet ? tablet.id : null,
    sequence: onTablet ? chain.sequence : null,
    previousHash: onTablet ? chain.previousHash : null,
    schema: TELLING_SCHEMA,
    questionnaireVersion: demo.questionnaire.version,
    consentVersion: demo.consentVersion,
    sealedAt: morningOf(story.toldOn),
    receipt: verifier,
    state: 'finished' as const,
    attachments: [],
  };
  const envelope = await sealStory({
    content: tellingOf(scene, story, id),
    header,
    keyset: await (await service.keys.read()).keysetOf(organisation),
    ...(onTablet ? { sign: tablet.privateKey } : {}),
  });
  if (onTablet) chain.previousHash = await envelopeHash(envelope);
  return envelope;
};

const tellingOf = (scene: Scene, story: DemoStory, id: StoryId): Telling =>
  Telling.parse({
    schema: TELLING_SCHEMA,
    state: 'finished',
    storyId: id,
    eventId: known(scene.events, story.event),
    channel: story.channel,
    language: story.language,
    text: story.text,
    themes: story.themes,
    feeling: story.feeling,
    answers: story.answers,
    attachments: [],
    consent: consentOf(story),
    startedAt: morningOf(story.toldOn),
    finishedAt: morningOf(story.toldOn),
  });

const consentOf = ({ language, agreedTo }: DemoStory): Consent => ({
  basis: 'asked',
  textVersion: demo.consentVersion,
  language,
  hold: true,
  decisions: (['analysis', 'quotation', 'sharing'] as const).map((purpose) => ({
    purpose,
    given: agreedTo.includes(purpose),
  })),
});

const handIn = async (
  { service, organisation }: Scene,
  envelope: Envelope,
  tablet: DemoTablet,
  receivedAt: Instant,
): Promise<void> => {
  const { store } = service;
  const keys = await service.keys.read();
  const fromTablet = envelope.header.deviceId !== null;
  const actor = fromTablet
    ? ({ kind: 'tablet', id: tablet.id, organisationId: organisation.id, revoked: false } as const)
    : ({ kind: 'nobody' } as const);
  const tabletKeys = tabletKeysOf(store.read, organisation.id);
  const batch = { actor, organisationId: organisation.id, receivedAt, sentAt: null, keys, tabletKeys };
  const item = await openItem(await readItem(envelope), batch);
  // Its phones did no work; the demo is no flood.
  const proven = new Map([[item.itemHash, { proofHash: item.itemHash, expiresAt: receivedAt }]]);
  const input = { organisationId: organisation.id, receivedAt, items: [item], proven, handedIn: false };
  const [outcome] = await store.run('receiveStories', actor, input, receivedAt);
  if (fromTablet) await store.run('noteTabletSeen', actor, { tabletId: tablet.id }, receivedAt);
  if (outcome?.status !== 'stored') throw new Error(`the demo's story was ${outcome?.status}`);
};

const demoVerifier = (): Promise<ReceiptVerifier> => {
  const { selector, secret } = makeReceiptCode(new Uint8Array(RECEIPT_RANDOM_BYTES));
  return makeVerifier(secret, selector, new Uint8Array(SALT_BYTES));
};

/** Of a code that nobody has: half a hundred real ones would cost seconds at every first start. */
const nobodysVerifier = (): ReceiptVerifier => ({
  selector: drawCrockford(randomBytes(6), 6),
  salt: toBase64url(randomBytes(SALT_BYTES)),
  iterations: 100_000,
  hash: toBase64url(randomBytes(32)),
});
