import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { drawChallenge } from '../../../server/actions/challenge.ts';
import { submitStories } from '../../../server/actions/open-submission.ts';
import type { Service } from '../../../server/actions/service.ts';
import { openService } from '../../../server/context.ts';
import { selectOptionalAttachment } from '../../../server/store/attachment.ts';
import type { SubmissionOutcome } from '../../../shared/api/intake.ts';
import type { Envelope } from '../../../shared/model/envelope.ts';
import { OrganisationId, TabletId } from '../../../shared/model/ids.ts';
import type { Instant } from '../../../shared/model/moment.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { hourOf, STORIES_AN_HOUR } from '../../../shared/rules/flood.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { asideDesk } from '../../support/aside.ts';
import { builtThreads } from '../../support/built-threads.ts';
import { openEventIn, openFieldDay } from '../../support/field-day.ts';
import { recording } from '../../support/recording.ts';
import { askEngine } from '../../support/raw-database.ts';
import {
  drawProof,
  drawReceipt,
  type DrawnReceipt,
  type Sealed,
  send,
  sendWith,
  tell,
} from '../../support/seal.ts';
import { LITTLE_WORK, proofOf } from '../../support/solve.ts';
import { upload } from '../../support/uploading.ts';

let world: TestApp;
let form: TellingForm;
let receipt: DrawnReceipt;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
  receipt = await drawReceipt();
});
afterAll(() => world.drop());

const read = () => world.service.store.read;
const story = (at = form) => tell(at, {}, { receipt });
const proofs = (...sealed: readonly Sealed[]) =>
  Promise.all(sealed.map(({ eventCode }) => drawProof(world.resident, eventCode)));
const how = ({ outcomes }: { outcomes: readonly SubmissionOutcome[] }) =>
  outcomes.map((outcome) => (outcome.status === 'quarantined' ? outcome.reason : outcome.status));
const idOf = ({ telling }: Sealed) => telling.storyId;
const isStored = async (sealed: Sealed): Promise<boolean> => {
  const rows = await read().selectFrom('story').select('id').where('id', '=', idOf(sealed)).execute();
  return rows.length === 1;
};
const asideOf = (sealed: Sealed) =>
  read().selectFrom('setAside').selectAll().where('storyId', '=', idOf(sealed)).execute();

/** Hands in to this server, past the network, each with the proof at its place. */
const bring = (service: Service, given: readonly unknown[], ...sealed: readonly Sealed[]) =>
  submitStories(
    service,
    { kind: 'nobody' },
    {
      clientVersion: 'test',
      proofs: Object.fromEntries(sealed.map((one, index) => [idOf(one), given[index]])),
      envelopes: sealed.map(({ envelope }) => envelope),
    },
  );
const later = (at: Instant, hours: number): Instant =>
  new Date(Date.parse(at) + hours * 60 * 60 * 1000).toISOString();

describe('a story that no tablet signed', () => {
  it('comes in with a proof of work of its own', async () => {
    const sealed = await story();
    expect(how(await send(world.resident, sealed))).toEqual(['stored']);
  });

  it('is set aside whole without one, and with one that does not hold', async () => {
    const [without, broken, elsewhere] = [await story(), await story(), await story()];
    const other = await openEventIn(world, form.round.id);
    const given = {
      [idOf(broken)]: 'geen bewijs',
      [idOf(elsewhere)]: await drawProof(world.resident, other.event.code),
      __proto__: 7,
    };
    const answer = await sendWith(world.resident, given, without, broken, elsewhere);
    expect(how(answer)).toEqual(['no-proof', 'no-proof', 'no-proof']);
    const [row] = await asideOf(without);
    expect(row?.reason).toBe('no-proof');
    expect(JSON.parse(row?.envelope ?? '')).toEqual(without.envelope);
    expect(await isStored(without)).toBe(false);
  });

  it('is set aside with a proof that expired', async () => {
    const sealed = await story();
    const [proof] = await proofs(sealed);
    const tomorrow = later(world.clock.now(), 24);
    const answer = await bring({ ...world.service, now: () => tomorrow }, [proof], sealed);
    expect(how(answer)).toEqual(['no-proof']);
  });

  it('comes in when it is brought again with a proof, and no longer stands aside', async () => {
    const sealed = await story();
    expect(how(await sendWith(world.resident, {}, sealed))).toEqual(['no-proof']);
    expect(how(await sendWith(world.resident, {}, sealed))).toEqual(['no-proof']);
    expect(await asideOf(sealed)).toHaveLength(1);
    expect(how(await send(world.resident, sealed, sealed))).toEqual(['stored', 'duplicate']);
    expect(await asideOf(sealed)).toEqual([]);
    expect(how(await send(world.resident, sealed))).toEqual(['duplicate']);
    expect(how(await sendWith(world.resident, {}, sealed))).toEqual(['duplicate']);
  });

  it('is judged again with each that comes, and stands aside once, under the reason of today', async () => {
    const [one, other] = [await story(), await story()];
    await sendWith(world.resident, {}, one, other);
    const [proof] = await proofs(one);
    const shared = { [idOf(one)]: proof, [idOf(other)]: proof };
    expect(how(await sendWith(world.resident, shared, one, other))).toEqual(['stored', 'no-proof']);
    expect(await asideOf(other)).toHaveLength(1);
    const twin = await tell(form, { storyId: idOf(other), text: 'Anders.' }, { receipt });
    expect(how(await send(world.resident, twin))).toEqual(['stored']);
    expect(how(await send(world.resident, other))).toEqual(['conflict']);
    expect(await asideOf(other)).toMatchObject([{ reason: 'conflict', decision: null }]);
  });

  it('stays where a coordinator put it, whatever it is brought with', async () => {
    const sealed = await story();
    await sendWith(world.resident, {}, sealed);
    const desk = asideDesk(world);
    await desk.decide(await desk.waiting(idOf(sealed)), { decision: 'discard' });
    expect(how(await send(world.resident, sealed))).toEqual(['duplicate']);
    expect(await isStored(sealed)).toBe(false);
  });

  it('comes in without a proof when a coordinator releases it', async () => {
    const sealed = await story();
    await sendWith(world.resident, {}, sealed);
    const desk = asideDesk(world);
    const item = await desk.waiting(idOf(sealed));
    await desk.opened(item);
    expect((await desk.decide(item, { decision: 'release' })).status).toBe(200);
    expect(await isStored(sealed)).toBe(true);
    expect(how(await send(world.resident, sealed))).toEqual(['duplicate']);
  });

  it('is heard from 0.1.0, which sends no proofs, and told so in a word that 0.1.0 knows', async () => {
    const sealed = await story();
    const body = { clientVersion: '0.1.0', envelopes: [sealed.envelope] };
    const { outcomes } = await world.resident.do('submitStories', { body });
    expect(outcomes).toEqual([{ storyId: idOf(sealed), status: 'quarantined', reason: 'signature' }]);
    expect((await asideOf(sealed))[0]?.reason).toBe('no-proof');
    expect(how(await send(world.resident, sealed))).toEqual(['stored']);
  });
});

describe('a proof of work', () => {
  it('lets in one story of a batch', async () => {
    const [one, other] = [await story(), await story()];
    const [proof] = await proofs(one);
    const answer = await sendWith(world.resident, { [idOf(one)]: proof, [idOf(other)]: proof }, one, other);
    expect(how(answer)).toEqual(['stored', 'no-proof']);
  });

  it('lets in one story of all batches', async () => {
    const [one, other] = [await story(), await story()];
    const [proof] = await proofs(one);
    await sendWith(world.resident, { [idOf(one)]: proof }, one);
    expect(how(await sendWith(world.resident, { [idOf(other)]: proof }, other))).toEqual(['no-proof']);
  });

  it('is not spent on a story that is kept out for another reason', async () => {
    const [wrong, good] = [await tell(form, {}, { receipt, content: () => 'nonsense' }), await story()];
    const [proof] = await proofs(good);
    await sendWith(world.resident, { [idOf(wrong)]: proof }, wrong);
    expect(how(await sendWith(world.resident, { [idOf(good)]: proof }, good))).toEqual(['stored']);
  });

  it('may be sent again with its story, when the answer was lost', async () => {
    const sealed = await story();
    const [proof] = await proofs(sealed);
    const given = { [idOf(sealed)]: proof };
    await sendWith(world.resident, given, sealed);
    expect(how(await sendWith(world.resident, given, sealed))).toEqual(['duplicate']);
  });

  it('is not asked for what a tablet signed, whoever brings it', async () => {
    const signed = (sequence: number) => tell(form, {}, { receipt, tablet: world.tablet3.signer, sequence });
    const [own, brought] = [await signed(1), await signed(2)];
    expect(how(await sendWith(world.tablet3, {}, own))).toEqual(['stored']);
    expect(how(await sendWith(world.carla, {}, brought))).toEqual(['stored']);
  });
});

describe('two servers on one store', () => {
  let second: Service;
  beforeAll(async () => {
    const { url: databaseUrl, dataDir } = world.database;
    const { now } = world.clock;
    second = await openService({
      databaseUrl,
      dataDir,
      threads: await builtThreads(),
      now,
      work: LITTLE_WORK,
    });
  });
  afterAll(() => second.store.close());

  it('know each other’s challenges, and let one proof in once, also at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [await story(), await story()];
      const [proof] = await proofs(one);
      const answers = await Promise.all([bring(world.service, [proof], one), bring(second, [proof], other)]);
      expect(answers.flatMap(how).toSorted()).toEqual(['no-proof', 'stored']);
    }
  });
});

describe('the quota of an event', () => {
  let event: TellingForm;
  let at: Instant;
  let still: Service;

  beforeEach(async () => {
    event = await openEventIn(world, form.round.id);
    at = world.clock.now();
    still = { ...world.service, now: () => at };
  });

  /** As if so many had come in this hour. */
  const alreadyCame = (received: number) =>
    askEngine(world.database, [
      `insert into ${table('eventHour')} (${column('organisationId')}, ${column('eventId')}, hour, received)
       values ('${world.organisation.id}', '${event.event.id}', '${hourOf(at)}', ${received})`,
    ]);
  const come = async (...sealed: readonly Sealed[]) => bring(still, await proofs(...sealed), ...sealed);
  const received = async () => {
    const rows = await read()
      .selectFrom('eventHour')
      .select('received')
      .where('eventId', '=', event.event.id)
      .where('hour', '=', hourOf(at))
      .execute();
    return rows.map((row) => row.received);
  };

  it('counts what came by its link within the hour', async () => {
    await come(await story(event), await story(event));
    await come(await story(event));
    expect(await received()).toEqual([3]);
  });

  it('ends in the midst of a batch, and what is over it is set aside whole', async () => {
    await alreadyCame(STORIES_AN_HOUR - 2);
    const sealed = [await story(event), await story(event), await story(event)];
    expect(how(await come(...sealed))).toEqual(['stored', 'stored', 'quota']);
    expect(await received()).toEqual([STORIES_AN_HOUR]);
    const [last] = sealed.slice(-1);
    if (!last) throw new Error('three were told');
    expect(JSON.parse((await asideOf(last))[0]?.envelope ?? '')).toEqual(last.envelope);
    // A person looks at it; another proof does not change that.
    expect(how(await come(last))).toEqual(['quota']);
  });

  it('holds back what comes with its proof too late for this hour', async () => {
    const sealed = await story(event);
    expect(how(await bring(still, [], sealed))).toEqual(['no-proof']);
    await alreadyCame(STORIES_AN_HOUR);
    expect(how(await come(sealed))).toEqual(['quota']);
    expect(await asideOf(sealed)).toMatchObject([{ reason: 'quota' }]);
  });

  it('is not overrun by two batches at the same time', async () => {
    await alreadyCame(STORIES_AN_HOUR - 3);
    const batch = () => Promise.all([story(event), story(event), story(event)]);
    const [one, other] = [await batch(), await batch()];
    const answers = await Promise.all([come(...one), come(...other)]);
    expect(answers.flatMap(how).toSorted()).toEqual([
      ...Array<string>(3).fill('quota'),
      ...Array<string>(3).fill('stored'),
    ]);
    expect(await received()).toEqual([STORIES_AN_HOUR]);
  });

  it('is of one event, of one hour, and of no story that a tablet signed or that stands aside', async () => {
    await alreadyCame(STORIES_AN_HOUR);
    const signed = await tell(event, {}, { receipt, tablet: world.tablet3.signer });
    expect(how(await sendWith(world.tablet3, {}, signed))).toEqual(['stored']);
    expect(how(await come(await story(form)))).toEqual(['stored']);
    expect(how(await sendWith(world.resident, {}, await story(event)))).toEqual(['no-proof']);
    expect(await received()).toEqual([STORIES_AN_HOUR]);
    at = later(at, 1);
    expect(how(await come(await story(event)))).toEqual(['stored']);
  });

  it('is swept with the first story of a later hour, and so are proofs that expired', async () => {
    await come(await story(event));
    const spent = () => read().selectFrom('spentProof').select('proofHash').execute();
    const before = (await spent()).length;
    expect(before).toBeGreaterThan(0);
    at = later(at, 26);
    const sealed = await story(event);
    await bring(still, [await proofOf(await drawChallenge(still, event.event.code))], sealed);
    expect(await spent()).toHaveLength(1);
    const hours = await read().selectFrom('eventHour').select('hour').execute();
    expect(hours.map(({ hour }) => hour)).toEqual([hourOf(at)]);
  });
});

/** Names as they stand in the database. */
const column = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const table = column;

describe('the files of a story that stands aside', () => {
  type Given = Parameters<typeof tell>[2];
  const spoken = async (sealing: Given = {}) => {
    const voice = await recording(1);
    const sealed = await tell(form, { attachments: [voice.attachment] }, { receipt, ...sealing });
    return { voice, sealed, name: { storyId: idOf(sealed), hash: voice.attachment.hash } };
  };
  const expectUnknown = async ({ name, voice }: Awaited<ReturnType<typeof spoken>>) => {
    expect((await upload(world.resident, name, voice.sealed)).status).toBe(404);
    expect(await selectOptionalAttachment(read(), name)).toBeNull();
  };
  const expectHeld = async ({ name, voice }: Awaited<ReturnType<typeof spoken>>) => {
    expect((await upload(world.resident, name, voice.sealed)).status).toBe(204);
    expect(await selectOptionalAttachment(read(), name)).toMatchObject({ state: 'held' });
  };
  it.each<[string, Partial<Envelope['header']>, boolean]>([
    ['cannot-open', { kid: 'A'.repeat(22) }, false],
    ['unknown-event', { organisationId: OrganisationId.parse(uuidv7()) }, false],
    ['signature', { deviceId: TabletId.parse(uuidv7()) }, true],
  ])('are not taken where its reason is %s, whatever it pays', async (reason, forged, signed) => {
    const told = await spoken(signed ? { tablet: world.tablet3.signer } : {});
    const { envelope } = told.sealed;
    const item = { ...envelope, header: { ...envelope.header, ...forged } };
    const given = { [idOf(told.sealed)]: await drawProof(world.resident, told.sealed.eventCode) };
    const body = { clientVersion: 'test', proofs: given, envelopes: [item] };
    expect(how(await world.resident.do('submitStories', { body }))).toEqual([reason]);
    await expectUnknown(told);
  });

  it('are not taken where it brings no proof, until it brings one', async () => {
    const told = await spoken();
    expect(how(await sendWith(world.resident, {}, told.sealed))).toEqual(['no-proof']);
    await expectUnknown(told);
    expect(how(await send(world.resident, told.sealed))).toEqual(['stored']);
    expect((await upload(world.resident, told.name, told.voice.sealed)).status).toBe(204);
    const { outcomes } = await send(world.resident, told.sealed);
    expect(outcomes).toMatchObject([{ acknowledgement: { attachments: [told.name.hash] } }]);
  });

  it('are not taken where it brings no proof, until a coordinator lets it in', async () => {
    const told = await spoken();
    await sendWith(world.resident, {}, told.sealed);
    const desk = asideDesk(world);
    await desk.decide(await desk.waiting(idOf(told.sealed)), { decision: 'release' });
    expect((await upload(world.resident, told.name, told.voice.sealed)).status).toBe(204);
    const { outcomes } = await sendWith(world.resident, {}, told.sealed);
    expect(outcomes).toMatchObject([
      { status: 'duplicate', acknowledgement: { attachments: [told.name.hash] } },
    ]);
  });

  it('cost a proof of their own where it would be kept out for another reason', async () => {
    const [one, two] = [await spoken(OTHER_CONSENT), await spoken(OTHER_CONSENT)];
    const proof = await drawProof(world.resident, one.sealed.eventCode);
    const given = { [idOf(one.sealed)]: proof, [idOf(two.sealed)]: proof };
    expect(how(await sendWith(world.resident, given, one.sealed, two.sealed))).toEqual([
      'wrong-content',
      'wrong-content',
    ]);
    await expectHeld(one);
    await expectUnknown(two);
    const third = await story();
    expect(how(await sendWith(world.resident, { [idOf(third)]: proof }, third))).toEqual(['no-proof']);
  });

  it('are taken where a tablet vouches for it', async () => {
    const told = await spoken({ tablet: world.tablet3.signer, ...OTHER_CONSENT });
    expect(how(await sendWith(world.resident, {}, told.sealed))).toEqual(['wrong-content']);
    await expectHeld(told);
  });
});

/** Told on another form than its round's. */
const OTHER_CONSENT = { header: { consentVersion: 99 } };
