import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reopenSetAside } from '../../../server/actions/reopen-set-aside.ts';
import type { KeptAside } from '../../../server/store/set-aside-decision.ts';
import { OrganisationId, SetAsideId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { envelopeHash } from '../../../shared/seal/envelope-hash.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { asideDesk } from '../../support/aside.ts';
import { openFieldDay } from '../../support/field-day.ts';
import { askEngine } from '../../support/raw-database.ts';
import { type Sealed, send, tell } from '../../support/seal.ts';

let world: TestApp;
let form: TellingForm;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
});
afterAll(() => world.drop());

const kept = (envelope: string, change: Partial<KeptAside> = {}): KeptAside => ({
  id: SetAsideId.parse(uuidv7()),
  envelope,
  reason: 'signature',
  tabletId: null,
  vouched: false,
  receivedAt: world.clock.now(),
  sentAt: null,
  decision: null,
  decisionReason: null,
  decidedAt: null,
  decidedBy: null,
  becameId: null,
  undoable: false,
  ...change,
});
const reopen = async (aside: KeptAside, organisationId = world.organisation.id) =>
  reopenSetAside(aside, { organisationId, keys: await world.service.keys.read() });

/** As an older server left it, which did not know how to read this. */
const asOlderServerKept = async ({ envelope, telling }: Sealed): Promise<void> => {
  const text = JSON.stringify(envelope);
  const hash = createHash('sha256').update(text).digest('base64url');
  const values = [uuidv7(), world.organisation.id, telling.storyId, hash, text, 'unknown-schema'];
  await askEngine(world.database, [
    'insert into set_aside (id, organisation_id, story_id, envelope_hash, envelope, reason, received_at) ' +
      `values (${[...values, world.clock.now()].map((value) => `'${value}'`).join(', ')})`,
  ]);
};

it('what an older server could not read is kept, and is released after an upgrade', async () => {
  const sealed = await tell(form, { text: 'Van een nieuwere app.' });
  await asOlderServerKept(sealed);
  const { storyId } = sealed.telling;
  const waiting = { storyId, status: 'quarantined', reason: 'unknown-schema' };
  expect((await send(world.resident, sealed)).outcomes).toEqual([waiting]);
  const desk = asideDesk(world);
  const item = await desk.waiting(storyId);
  expect((await desk.opened(item)).telling?.text).toBe('Van een nieuwere app.');
  await desk.decide(item, { decision: 'release' });
  const story = await world.anouar.do('getStory', { params: { storyId } });
  expect(story.text).toBe('Van een nieuwere app.');
  expect((await send(world.resident, sealed)).outcomes).toMatchObject([{ storyId, status: 'duplicate' }]);
});

it('the acknowledgement is of the very envelope, by the keys that its device knows', async () => {
  const sealed = await tell(form);
  const { acknowledgement, opened } = await reopen(kept(JSON.stringify(sealed.envelope)));
  expect(acknowledgement).toMatchObject({
    storyId: sealed.telling.storyId,
    envelopeHash: await envelopeHash(sealed.envelope),
    kid: form.keyset.receipts.kid,
  });
  expect(opened?.tabletId).toBeNull();
});

it('a day is corrected by the clock that its device had when it sent', async () => {
  const threeDays = 3 * 86_400_000;
  const byItsClock = new Date(Date.parse(world.clock.now()) - threeDays).toISOString();
  const sealed = await tell(form, { finishedAt: byItsClock });
  const { opened } = await reopen(kept(JSON.stringify(sealed.envelope), { sentAt: byItsClock }));
  expect(opened?.sealedAt?.slice(0, 16)).toBe(world.clock.now().slice(0, 16));
});

it('another organisation’s stays shut', async () => {
  const { envelope } = await tell(form);
  const elsewhere = OrganisationId.parse(uuidv7());
  expect(await reopen(kept(JSON.stringify(envelope)), elsewhere)).toMatchObject({
    opened: null,
    refusal: 'unknown-event',
  });
});

it.each(['', '"rommel"', '{"header":{}}'])('what is no envelope, %s, is none still', async (text) => {
  expect(await reopen(kept(text))).toEqual({
    opened: null,
    refusal: 'cannot-open',
    acknowledgement: null,
    named: null,
  });
});
