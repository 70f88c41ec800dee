import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyProof } from '../../../server/actions/challenge.ts';
import { Challenge, Proof } from '../../../shared/model/challenge.ts';
import { EventCode } from '../../../shared/model/event.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { CHALLENGE_LIFE_MS } from '../../../shared/rules/flood.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { openEventIn, openFieldDay } from '../../support/field-day.ts';
import { drawProof } from '../../support/seal.ts';
import { proofOf } from '../../support/solve.ts';

let world: TestApp;
let form: TellingForm;
let other: TellingForm;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
  other = await openEventIn(world, form.round.id);
});
afterAll(() => world.drop());

const draw = () => world.resident.do('drawChallenge', { params: { eventCode: form.event.code } });

const verify = (proof: unknown, change: { eventId?: typeof form.event.id; receivedAt?: string } = {}) =>
  verifyProof(world.service.challenges, proof, {
    eventId: form.event.id,
    receivedAt: world.clock.now(),
    ...change,
  });

describe('a challenge', () => {
  it('is for one event, for a day, and another each time', async () => {
    const [one, two] = [await draw(), await draw()];
    expect(one.parameters.data).toEqual({ event: form.event.id });
    const ahead = one.parameters.expiresAt * 1000 - Date.parse(world.clock.now());
    expect(ahead).toBeGreaterThan(CHALLENGE_LIFE_MS - 60_000);
    expect(ahead).toBeLessThanOrEqual(CHALLENGE_LIFE_MS);
    expect(one.signature).not.toBe(two.signature);
  });

  it('writes nothing', async () => {
    const lines = () => world.service.store.read.selectFrom('audit').select('id').execute();
    const before = await lines();
    await draw();
    expect(await lines()).toEqual(before);
    expect(await world.service.store.read.selectFrom('spentProof').selectAll().execute()).toEqual([]);
  });

  it('does not exist for an event that does not', async () => {
    const eventCode = EventCode.parse('nergens');
    const { problem } = await world.resident.call('drawChallenge', { params: { eventCode } });
    expect(problem?.code).toBe('not-found');
  });
});

describe('a proof', () => {
  it('holds when the work was done, and is the same however it is written', async () => {
    const proof = await proofOf(await draw());
    const verified = await verify(proof);
    expect(verified?.proofHash).toMatch(/^[\w-]{43}$/);
    const { challenge, solution } = Proof.parse(JSON.parse(proof));
    expect(await verify(JSON.stringify({ solution, challenge }, null, 1))).toEqual(verified);
  });

  it('survives fields that a later server signs along', async () => {
    const drawn = await draw();
    expect(
      Challenge.parse({ ...drawn, parameters: { ...drawn.parameters, later: 1 } }).parameters,
    ).toHaveProperty('later', 1);
  });

  it('is for the event that its challenge was drawn for', async () => {
    const proof = await drawProof(world.resident, form.event.code);
    expect(await verify(proof, { eventId: other.event.id })).toBeNull();
  });

  it('is nothing any more when its challenge expired', async () => {
    const challenge = await draw();
    const proof = await proofOf(challenge);
    const expiry = challenge.parameters.expiresAt * 1000;
    expect(await verify(proof, { receivedAt: new Date(expiry - 1).toISOString() })).not.toBeNull();
    expect(await verify(proof, { receivedAt: new Date(expiry).toISOString() })).toBeNull();
  });

  it('is nothing when the challenge was altered, made elsewhere, or not solved', async () => {
    const { challenge, solution } = Proof.parse(JSON.parse(await proofOf(await draw())));
    const { parameters } = challenge;
    const later = { ...challenge, parameters: { ...parameters, expiresAt: parameters.expiresAt + 1 } };
    const easier = { ...challenge, parameters: { ...parameters, keyPrefix: '00' } };
    const unsolved = { ...solution, derivedKey: solution.derivedKey.replace(/^../, 'ff') };
    for (const proof of [
      { challenge: later, solution },
      { challenge: easier, solution },
      { challenge: { ...challenge, signature: '00'.repeat(32) }, solution },
      { challenge, solution: unsolved },
      { challenge, solution: { ...solution, derivedKey: parameters.keyPrefix } },
      { challenge },
    ])
      expect(await verify(JSON.stringify(proof))).toBeNull();
    const strange = { ...world.service.challenges, signSecret: 'another' };
    const handed = { eventId: form.event.id, receivedAt: world.clock.now() };
    expect(await verifyProof(strange, JSON.stringify({ challenge, solution }), handed)).toBeNull();
  });

  it.each([[undefined], [null], [7], [''], ['{'], ['[]'], ['x'.repeat(3_000)], [{ challenge: 1 }]])(
    'is nothing when it is %j',
    async (proof) => {
      expect(await verify(proof)).toBeNull();
    },
  );
});
