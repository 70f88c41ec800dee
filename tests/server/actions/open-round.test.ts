import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RoundId } from '../../../shared/model/ids.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { openFieldDay, roundDraft } from '../../support/field-day.ts';

let world: TestApp;

beforeAll(async () => {
  world = await startApp();
});
afterAll(() => world.drop());

describe('a round', () => {
  it('keeps the versions that it was opened with', async () => {
    const draft = roundDraft(world);
    expect(await world.carla.do('openRound', { body: draft })).toEqual({
      ...draft,
      frameworkVersion: 1,
      questionnaireKey: 'standard',
      questionnaireVersion: 1,
      consentVersion: 1,
      fictional: true,
    });
  });

  it.each(['uithoorn', 'vijfheerenlanden', 'voorschoten', 'hogeland'])(
    'begins under %s with codes for every theme, so that nobody meets an empty list',
    async (frameworkKey) => {
      const round = await world.carla.do('openRound', { body: roundDraft(world, { frameworkKey }) });
      const { framework } = await world.carla.do('getRound', { params: { roundId: round.id } });
      const { codes } = await world.anouar.do('listCodes', { params: { roundId: round.id } });
      expect(new Set(codes.map((code) => code.theme))).toEqual(
        new Set(framework.themes.map((theme) => theme.key)),
      );
    },
  );

  it('begins without codes when it brings its own', async () => {
    const { id, organisationId, role } = world.carla.staff;
    const actor = { kind: 'staff', id, organisationId, role } as const;
    const draft = { ...roundDraft(world), codebook: 'empty' as const };
    const round = await world.service.store.run('openRound', actor, draft);
    const { codes } = await world.anouar.do('listCodes', { params: { roundId: round.id } });
    expect(codes).toEqual([]);
  });

  it('is opened once when the request is repeated, and not overwritten by another', async () => {
    const draft = roundDraft(world);
    const round = await world.carla.do('openRound', { body: draft });
    expect(await world.carla.do('openRound', { body: draft })).toEqual(round);
    const other = await world.carla.call('openRound', { body: { ...draft, name: 'Iets anders' } });
    expect(other.problem?.code).toBe('already-exists');
  });

  it('is refused with all that is wrong at once', async () => {
    const { problem } = await world.carla.call('openRound', {
      body: roundDraft(world, {
        frameworkKey: 'amsterdam',
        opensOn: '2026-04-01',
        closesOn: '2026-03-31',
        neighbourhoods: ['Thamerdal', 'Thamerdal'],
      }),
    });
    expect(problem?.invalidParams).toEqual([
      { name: 'frameworkKey', reason: 'unknown' },
      { name: 'closesOn', reason: 'before-opening' },
      { name: 'neighbourhoods', reason: 'doubled' },
    ]);
  });

  it('is listed with what came in, the one that began last first', async () => {
    const form = await openFieldDay(world, { opensOn: '2020-01-01', name: 'Lang geleden' });
    const { rounds } = await world.anouar.do('listRounds');
    expect(rounds.at(-1)).toMatchObject({ id: form.round.id, events: 1, received: 0, coded: 0 });
  });

  it('is there for its own organisation only', async () => {
    const form = await openFieldDay(world);
    const partner = await world.found('Buurtteam');
    const paula = await world.hire('coordinator', 'Paula', partner);
    expect((await paula.do('listRounds')).rounds).toEqual([]);
    const { problem } = await paula.call('getRound', { params: { roundId: form.round.id } });
    expect(problem?.code).toBe('not-found');
    const taken = await paula.call('openRound', { body: roundDraft(world, { id: form.round.id }) });
    expect(taken.problem?.code).toBe('already-exists');
  });

  it('is not there when it was never opened', async () => {
    const roundId = RoundId.parse(uuidv7());
    expect((await world.carla.call('getRound', { params: { roundId } })).problem?.code).toBe('not-found');
  });
});
