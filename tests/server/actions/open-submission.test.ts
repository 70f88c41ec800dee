import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submitStories } from '../../../server/actions/open-submission.ts';
import type { Service } from '../../../server/actions/service.ts';
import type { SubmissionOutcome } from '../../../shared/api/intake.ts';
import { EventId, OrganisationId, type StoryId, TabletId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { addDays, dutchDay } from '../../../shared/rules/calendar.ts';
import { envelopeHash } from '../../../shared/seal/envelope-hash.ts';
import { generateSealingPair, generateSigningPair, exportPublicKey } from '../../../shared/seal/keys.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { openFieldDay } from '../../support/field-day.ts';
import { type Sealed, send, tell } from '../../support/seal.ts';

let world: TestApp;
let form: TellingForm;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
});
afterAll(() => world.drop());

const read = () => world.service.store.read;
const storyOf = (id: StoryId) => world.anouar.do('getStory', { params: { storyId: id } });
const keptAside = () => read().selectFrom('setAside').selectAll().orderBy('id').execute();
const auditLines = () =>
  read().selectFrom('audit').selectAll().where('act', '=', 'receiveStories').orderBy('id').execute();

const sendOne = async (client: Client, sealed: Sealed): Promise<SubmissionOutcome> => {
  const { outcomes } = await send(client, sealed);
  const [outcome] = outcomes;
  if (!outcome || outcomes.length > 1) throw new Error('one envelope has one outcome');
  return outcome;
};

/** What must be so of everything that is set aside: the outcome, the whole envelope, once, also when it comes again. */
const expectSetAside = async (client: Client, sealed: Sealed, reason: string): Promise<void> => {
  const outcome = { storyId: sealed.telling.storyId, status: 'quarantined', reason };
  expect(await sendOne(client, sealed)).toEqual(outcome);
  const before = (await keptAside()).length;
  expect(await sendOne(client, sealed)).toEqual(outcome);
  const kept = await keptAside();
  expect(kept).toHaveLength(before);
  expect(kept.at(-1)).toMatchObject({ reason, storyId: sealed.telling.storyId });
  expect(JSON.parse(kept.at(-1)?.envelope ?? '')).toEqual(sealed.envelope);
  const taken = await read()
    .selectFrom('story')
    .where('id', '=', sealed.telling.storyId)
    .select('id')
    .execute();
  expect(taken).toEqual([]);
};

describe('a story that arrives', () => {
  it('is kept as it was told, in NFC, with the day and not the hour', async () => {
    const yesterday = addDays(dutchDay(world.clock.now()), -1);
    const sealed = await tell(form, {
      text: 'In het cafe\u0301 👋 zei ze: "kom".',
      finishedAt: `${addDays(yesterday, -1)}T23:30:00.000Z`,
      language: 'ar',
      themes: ['talent', 'talent'],
      feeling: null,
      answers: {},
    });
    const outcome = await sendOne(world.resident, sealed);
    expect(outcome).toMatchObject({
      status: 'stored',
      acknowledgement: { envelopeHash: await envelopeHash(sealed.envelope), attachments: [] },
    });
    const story = await storyOf(sealed.telling.storyId);
    expect(story).toMatchObject({
      text: 'In het café 👋 zei ze: "kom".',
      toldOn: yesterday,
      language: 'ar',
      themes: ['talent'],
      feeling: null,
      channel: 'phone',
      state: 'new',
    });
    expect(JSON.stringify(story)).not.toContain('23:30');
  });

  it('has no day of telling when the device says a day that is still to come', async () => {
    const sealed = await tell(form, { finishedAt: '2099-01-01T12:00:00.000Z' });
    await sendOne(world.resident, sealed);
    expect((await storyOf(sealed.telling.storyId)).toldOn).toBeNull();
  });

  it('is kept with a mark where it held what no store can keep', async () => {
    const sealed = await tell(form, { text: 'half \ud83d en nul \0 teken' });
    expect(await sendOne(world.resident, sealed)).toMatchObject({ status: 'stored' });
    expect((await storyOf(sealed.telling.storyId)).text).toBe('half \ufffd en nul \ufffd teken');
  });

  it('gets the next number of its round', async () => {
    const other = await openFieldDay(world);
    const sealed = await Promise.all([tell(other), tell(other), tell(other)]);
    await send(world.resident, ...sealed);
    await send(world.resident, await tell(other));
    const { stories } = await world.anouar.do('listStories', { query: { round: other.round.id } });
    expect(stories.map((story) => story.number)).toEqual([4, 3, 2, 1]);
  });

  it('keeps its place in the tablet’s own count', async () => {
    const first = await tell(form, {}, { tablet: world.tablet3.signer, sequence: 7 });
    const previousHash = await envelopeHash(first.envelope);
    const second = await tell(
      form,
      {},
      { tablet: world.tablet3.signer, sequence: 8, header: { previousHash } },
    );
    await send(world.tablet3, first, second);
    const taken = await read()
      .selectFrom('intake')
      .select(['tabletId', 'sequence', 'previousHash'])
      .where('storyId', '=', second.telling.storyId)
      .executeTakeFirst();
    expect(taken).toEqual({ tabletId: world.tablet3.signer.id, sequence: 8, previousHash });
  });

  it('may be brought by another than the tablet that signed it', async () => {
    const sealed = await tell(form, {}, { tablet: world.tablet3.signer });
    expect((await sendOne(world.carla, sealed)).status).toBe('stored');
  });
});

describe('a story that arrives again', () => {
  it('is the same story: the outcome brings the receipt of the first time', async () => {
    const sealed = await tell(form);
    const first = await sendOne(world.resident, sealed);
    world.clock.advance(60_000);
    const again = await sendOne(world.resident, sealed);
    expect(again).toEqual({ ...first, status: 'duplicate' });
  });

  it('is the same story within one batch', async () => {
    const sealed = await tell(form);
    const { outcomes } = await send(world.resident, sealed, sealed);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['stored', 'duplicate']);
  });

  it('is stored once when two batches arrive at the same time', async () => {
    const sealed = await Promise.all([tell(form), tell(form), tell(form)]);
    const answers = await Promise.all([
      send(world.resident, ...sealed),
      send(world.resident, ...sealed.toReversed()),
    ]);
    const statuses = answers.flatMap((answer) => answer.outcomes.map((outcome) => outcome.status));
    expect(statuses.toSorted()).toEqual([
      ...Array<string>(3).fill('duplicate'),
      ...Array<string>(3).fill('stored'),
    ]);
  });

  it('is kept aside when it says something else, and the first one stays as it was', async () => {
    const sealed = await tell(form);
    await sendOne(world.resident, sealed);
    const other = await tell(form, { storyId: sealed.telling.storyId, text: 'Iets heel anders.' });
    expect(await sendOne(world.resident, other)).toEqual({
      storyId: sealed.telling.storyId,
      status: 'conflict',
    });
    expect(await sendOne(world.resident, other)).toMatchObject({ status: 'conflict' });
    expect((await keptAside()).filter((aside) => aside.reason === 'conflict')).toHaveLength(1);
    expect((await storyOf(sealed.telling.storyId)).text).toBe(sealed.telling.text);
  });
});

describe('what cannot be taken in as a story is set aside whole', () => {
  it('when it was sealed to another key', async () => {
    const stranger = await generateSealingPair({ extractable: false });
    const sealing = { kid: stranger.kid, publicKey: await exportPublicKey(stranger.publicKey) };
    await expectSetAside(
      world.resident,
      await tell({ ...form, keyset: { ...form.keyset, sealing } }),
      'cannot-open',
    );
  });

  it('when its header was altered on the way', async () => {
    const sealed = await tell(form);
    const header = { ...sealed.envelope.header, sealedAt: '2026-01-01T00:00:00.000Z' };
    await expectSetAside(
      world.resident,
      { ...sealed, envelope: { ...sealed.envelope, header } },
      'cannot-open',
    );
  });

  it.each([
    ['another story than its header', (telling: object) => ({ ...telling, storyId: uuidv7() })],
    ['another event than its header', (telling: object) => ({ ...telling, eventId: uuidv7() })],
    ['a theme that its framework does not have', (telling: object) => ({ ...telling, themes: ['geheim'] })],
    ['an answer that was not offered', (telling: object) => ({ ...telling, answers: { helped: 'mijn' } })],
    ['no text', (telling: object) => ({ ...telling, text: '' })],
    ['nothing that is a telling', () => ['hallo']],
  ])('when it holds %s', async (_, content) => {
    await expectSetAside(world.resident, await tell(form, {}, { content }), 'wrong-content');
  });

  it('when its event, or its organisation, is not known here', async () => {
    const nowhere = { ...form, event: { ...form.event, id: EventId.parse(uuidv7()) } };
    await expectSetAside(world.resident, await tell(nowhere), 'unknown-event');
    const organisationId = OrganisationId.parse(uuidv7());
    const elsewhere = {
      ...form,
      organisation: { ...form.organisation, id: organisationId },
      keyset: { ...form.keyset, organisationId },
    };
    await expectSetAside(world.resident, await tell(elsewhere), 'unknown-event');
  });

  it('when it is of a later version than this server', async () => {
    const sealed = await tell(form, {}, { header: { schema: 3 } });
    await expectSetAside(world.resident, sealed, 'unknown-schema');
  });

  it('when its tablet is unknown, or did not sign it itself', async () => {
    const stranger = await generateSigningPair({ extractable: false });
    const unknown = { id: TabletId.parse(uuidv7()), key: stranger.privateKey };
    await expectSetAside(world.resident, await tell(form, {}, { tablet: unknown }), 'signature');
    const forger = { id: world.tablet3.signer.id, key: stranger.privateKey };
    await expectSetAside(world.resident, await tell(form, {}, { tablet: forger }), 'signature');
  });

  it('when a tablet brings what it did not seal', async () => {
    await expectSetAside(world.tablet3, await tell(form), 'signature');
  });

  it('when its teller was not asked, or did not agree, to have it read', async () => {
    const consent = { basis: 'asked', textVersion: 1, language: 'nl', hold: true } as const;
    const refused = await tell(form, {
      consent: { ...consent, decisions: [{ purpose: 'analysis', given: false }] },
    });
    await expectSetAside(world.resident, refused, 'no-consent');
    await expectSetAside(
      world.resident,
      await tell(form, { consent: { ...consent, decisions: [] } }),
      'no-consent',
    );
    await expectSetAside(world.resident, await tell(form, { consent: { basis: 'unknown' } }), 'no-consent');
  });

  it('also when it is no envelope at all', async () => {
    const { outcomes } = await world.resident.do('submitStories', {
      body: { clientVersion: 'test', envelopes: [{ hallo: 'daar', half: '\ud83d', getal: 1.5 }] },
    });
    expect(outcomes).toEqual([{ storyId: null, status: 'quarantined', reason: 'cannot-open' }]);
    expect((await keptAside()).at(-1)).toMatchObject({ storyId: null, reason: 'cannot-open' });
  });

  it('also when it is not even a record', async () => {
    const good = await tell(form, {}, { tablet: world.tablet3.signer });
    const { outcomes } = await world.resident.do('submitStories', {
      body: { clientVersion: 'test', envelopes: [null, 'hallo', [1], good.envelope] },
    });
    expect(outcomes.map((outcome) => outcome.status)).toEqual([
      'quarantined',
      'quarantined',
      'quarantined',
      'stored',
    ]);
  });

  it('without holding back the others of its batch', async () => {
    const good = await Promise.all([tell(form), tell(form)]);
    const bad = await tell(form, {}, { content: () => 'nonsense' });
    const [first, last] = good;
    if (!first || !last) throw new Error('two were told');
    const { outcomes } = await send(world.resident, first, bad, last);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['stored', 'quarantined', 'stored']);
  });
});

describe('a round that has closed', () => {
  it('still takes what was sealed before, and sets aside what was sealed after', async () => {
    const today = dutchDay(world.clock.now());
    const closing = await openFieldDay(world, { closesOn: today });
    const inTime = await tell(closing, {}, { header: { sealedAt: world.clock.now() } });
    world.clock.advance(3 * 86_400_000);
    expect(await sendOne(world.resident, inTime)).toMatchObject({ status: 'stored' });
    const tooLate = await tell(closing, {}, { header: { sealedAt: world.clock.now() } });
    await expectSetAside(world.resident, tooLate, 'after-close');
    const beforeItBegan = `${addDays(today, -30)}T12:00:00.000Z`;
    const doubtful = await tell(closing, {}, { header: { sealedAt: beforeItBegan } });
    await expectSetAside(world.resident, doubtful, 'after-close');
  });
});

describe('the audit of a batch', () => {
  it('is one line with numbers and ids, and none when all was here already', async () => {
    const before = (await auditLines()).length;
    const stored = await tell(form, { text: 'Dit mag nergens staan.' });
    const refused = await tell(form, {}, { content: () => 'Dit ook niet.' });
    await send(world.resident, stored, refused);
    await send(world.resident, stored, refused);
    const lines = (await auditLines()).slice(before);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ actorKind: 'nobody', subjectKind: 'organisation' });
    expect(JSON.parse(lines[0]?.details ?? '')).toEqual({
      stored: 1,
      setAside: 1,
      stories: stored.telling.storyId,
      storiesSetAside: refused.telling.storyId,
    });
  });
});

describe('a store that may lose what it says it has', () => {
  it('takes in nothing', async () => {
    const { service } = world;
    const careless: Service = {
      ...service,
      store: { ...service.store, durability: async () => ({ durable: false, why: 'It does not flush.' }) },
    };
    const sealed = await tell(form);
    const submission = { clientVersion: 'test', envelopes: [sealed.envelope] };
    const refused = submitStories(careless, { kind: 'nobody' }, submission);
    await expect(refused).rejects.toMatchObject({ code: 'not-durable' });
    expect((await sendOne(world.resident, sealed)).status).toBe('stored');
  });
});
