import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { dutchDay } from '../../../shared/rules/calendar.ts';
import type { Envelope } from '../../../shared/model/envelope.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { asideDesk } from '../../support/aside.ts';
import type { Client } from '../../support/client.ts';
import { openFieldDay } from '../../support/field-day.ts';
import { proofsFor, type Sealed, tell } from '../../support/seal.ts';
import { tellAsBefore } from '../../support/seal-v1.ts';

let world: TestApp;
let form: TellingForm;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
});
afterAll(() => world.drop());

describe('an app of 0.1.0', () => {
  const handIn = async (client: Client, envelope: Envelope) =>
    (await client.do('submitStories', { body: { clientVersion: '0.1.0', envelopes: [envelope] } })).outcomes;
  const isWhole = async ({ header: { storyId } }: Envelope) =>
    expect(await world.anouar.do('getStory', { params: { storyId } })).toMatchObject({
      text: 'Zoals het vroeger ging.',
      unfinished: false,
      themes: ['mensgericht'],
    });

  it('on a tablet is heard: its story is taken in, finished and without files', async () => {
    const envelope = await tellAsBefore(form, 'Zoals het vroeger ging.', world.tablet3.signer);
    expect(await handIn(world.tablet3, envelope)).toMatchObject([{ status: 'stored' }]);
    await isWhole(envelope);
  });

  it('on a phone is heard: a person looks at what it sends without a proof of work, and takes it in', async () => {
    const envelope = await tellAsBefore(form, 'Zoals het vroeger ging.');
    expect(await handIn(world.resident, envelope)).toMatchObject([{ status: 'quarantined' }]);
    const desk = asideDesk(world);
    const item = await desk.waiting(envelope.header.storyId);
    await desk.opened(item);
    await desk.decide(item, { decision: 'release' });
    await isWhole(envelope);
    expect(await handIn(world.resident, envelope)).toMatchObject([{ status: 'duplicate' }]);
  });
});

describe('an app of later', () => {
  it('is heard, though it says more of its batch than this server knows', async () => {
    const sealed = await tell(form);
    const proofs = await proofsFor(world.resident, sealed);
    const body = { clientVersion: '9.0.0', proofs, envelopes: [sealed.envelope], battery: { level: 0.4 } };
    const { outcomes } = await world.resident.do('submitStories', { body });
    expect(outcomes).toMatchObject([{ status: 'stored' }]);
  });

  it('has kept whole what this server cannot read: an envelope that says more, or of a next schema', async () => {
    const { envelope } = await tell(form);
    const header = { ...envelope.header, v: 3, weather: 'rain' };
    const later = await tell(form, {}, { header: { schema: 3 } });
    const { outcomes } = await world.resident.do('submitStories', {
      body: { clientVersion: '9.0.0', envelopes: [{ ...envelope, header }, later.envelope] },
    });
    expect(outcomes).toMatchObject([
      { status: 'quarantined', reason: 'cannot-open', storyId: envelope.header.storyId },
      { status: 'quarantined', reason: 'unknown-schema' },
    ]);
    const kept = await world.service.store.read
      .selectFrom('setAside')
      .select('envelope')
      .orderBy('id', 'desc')
      .limit(2)
      .execute();
    expect(kept.map((one): unknown => JSON.parse(one.envelope)).toReversed()).toEqual([
      { ...envelope, header },
      later.envelope,
    ]);
  });
});

describe('a device whose clock is wrong', () => {
  const HOUR = 3_600_000;
  const byItsClock = (wrongBy: number) => new Date(Date.parse(world.clock.now()) + wrongBy).toISOString();
  const sendAs = async (client: Client, sealed: Sealed, wrongBy: number) => {
    const proofs = await proofsFor(client, sealed);
    const body = { clientVersion: 'test', sentAt: byItsClock(wrongBy), proofs, envelopes: [sealed.envelope] };
    return (await client.do('submitStories', { body })).outcomes[0]?.status;
  };
  const toldOn = async ({ telling }: Sealed) =>
    (await world.anouar.do('getStory', { params: { storyId: telling.storyId } })).toldOn;
  const today = () => dutchDay(world.clock.now());

  it.each([
    ['two days slow', -48 * HOUR],
    ['two days fast', 48 * HOUR],
  ])('%s, has its story on the right day', async (_, wrongBy) => {
    const sealed = await tell(form, { finishedAt: byItsClock(wrongBy) });
    expect(await sendAs(world.resident, sealed, wrongBy)).toBe('stored');
    expect(await toldOn(sealed)).toBe(today());
  });

  it.each([
    ['in the past', -20 * 365 * 24 * HOUR],
    ['ahead', 20 * 365 * 24 * HOUR],
  ])('by years, %s, has its story on no day rather than on a wrong one', async (_, wrongBy) => {
    const sealed = await tell(form, { finishedAt: byItsClock(wrongBy) });
    expect(await sendAs(world.resident, sealed, wrongBy)).toBe('stored');
    expect(await toldOn(sealed)).toBeNull();
    const mendedSince = await tell(form, { finishedAt: byItsClock(wrongBy) });
    expect(await sendAs(world.resident, mendedSince, 0)).toBe('stored');
    expect(await toldOn(mendedSince)).toBeNull();
  });

  it('is corrected by its own clock only, not by that of who brings its stories over', async () => {
    const sealed = await tell(form, { finishedAt: world.clock.now() }, { tablet: world.tablet3.signer });
    expect(await sendAs(world.carla, sealed, 72 * HOUR)).toBe('stored');
    expect(await toldOn(sealed)).toBe(today());
  });

  it('enters a closed round by the moment at which it was sealed in truth; in doubt it stands apart', async () => {
    const closing = await openFieldDay(world, { closesOn: today() });
    const seal = (wrongBy: number) => tell(closing, {}, { header: { sealedAt: byItsClock(wrongBy) } });
    const [fast, lost] = [await seal(96 * HOUR), await seal(-20 * 365 * 24 * HOUR)];
    world.clock.advance(48 * HOUR);
    const tooLate = await seal(-96 * HOUR);
    expect(await sendAs(world.resident, fast, 96 * HOUR)).toBe('stored');
    expect(await sendAs(world.resident, lost, -20 * 365 * 24 * HOUR)).toBe('quarantined');
    expect(await sendAs(world.resident, tooLate, -96 * HOUR)).toBe('quarantined');
    const kept = await world.service.store.read
      .selectFrom('setAside')
      .select('storyId')
      .where('reason', '=', 'after-close')
      .orderBy('id')
      .execute();
    expect(kept.map(({ storyId }) => storyId)).toEqual([lost.telling.storyId, tooLate.telling.storyId]);
  });
});
