import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Round } from '../../../shared/model/round.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { eventDraft, roundDraft } from '../../support/field-day.ts';

let world: TestApp;
let round: Round;

beforeAll(async () => {
  world = await startApp();
  round = await world.carla.do('openRound', {
    body: roundDraft(world, { opensOn: '2026-04-01', closesOn: '2026-06-15' }),
  });
});
afterAll(() => world.drop());

const draft = (change: Parameters<typeof eventDraft>[1] = {}) =>
  eventDraft(world, { on: '2026-05-01', ...change });

describe('an event', () => {
  it('gets a code of six that can be read aloud', async () => {
    const event = await world.carla.do('openEvent', { params: { roundId: round.id }, body: draft() });
    expect(event.code).toMatch(/^[cdfghjkprtxy34679]{6}$/);
  });

  it('is opened once when the request is repeated, with the same code', async () => {
    const body = draft();
    const params = { roundId: round.id };
    const event = await world.carla.do('openEvent', { params, body });
    expect(await world.carla.do('openEvent', { params, body })).toEqual(event);
    const other = await world.carla.call('openEvent', { params, body: { ...body, name: 'Elders' } });
    expect(other.problem?.code).toBe('already-exists');
  });

  it('is in a neighbourhood and on a day of its round', async () => {
    const { problem } = await world.carla.call('openEvent', {
      params: { roundId: round.id },
      body: draft({ neighbourhood: 'Meerwijk', on: '2026-06-16' }),
    });
    expect(problem?.invalidParams).toEqual([
      { name: 'neighbourhood', reason: 'unknown' },
      { name: 'on', reason: 'outside-round' },
    ]);
  });

  it('can be given its code beforehand, once', async () => {
    const { id, organisationId, role } = world.carla.staff;
    const actor = { kind: 'staff', id, organisationId, role } as const;
    const open = () =>
      world.service.store.run('openEvent', actor, { ...draft(), roundId: round.id, code: 'demo' });
    expect((await open()).code).toBe('demo');
    await expect(open()).rejects.toMatchObject({ code: 'already-exists' });
  });
});
