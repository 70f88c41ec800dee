import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CodeId } from '../../../shared/model/ids.ts';
import type { Round } from '../../../shared/model/round.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { roundDraft } from '../../support/field-day.ts';

let world: TestApp;
let round: Round;

beforeAll(async () => {
  world = await startApp();
  round = await world.carla.do('openRound', { body: roundDraft(world) });
});
afterAll(() => world.drop());

const add = (change: object = {}) =>
  world.anouar.call('addCode', {
    params: { roundId: round.id },
    body: {
      id: CodeId.parse(uuidv7()),
      name: uuidv7(),
      definition: 'Wat het omvat.',
      theme: 'talent',
      ...change,
    },
  });

describe('a code', () => {
  it('is there for everyone who codes the round, by name', async () => {
    await add({ name: 'Élan' });
    await add({ name: 'Zelf doen' });
    const { codes } = await world.carla.do('listCodes', { params: { roundId: round.id } });
    const names = codes.map((code) => code.name);
    expect(names.indexOf('Élan')).toBeLessThan(names.indexOf('Zelf doen'));
    expect(names.indexOf('Elkaar helpen')).toBeLessThan(names.indexOf('Zelf doen'));
  });

  it('is added once when the request is repeated', async () => {
    const body = { id: CodeId.parse(uuidv7()), name: 'Moed' };
    const { value } = await add(body);
    expect((await add(body)).value).toEqual(value);
  });

  it('has a name of its own within the round, and speaks of one of its themes', async () => {
    await add({ name: 'Dubbel' });
    expect((await add({ name: 'Dubbel' })).problem?.code).toBe('already-exists');
    expect((await add({ theme: 'vitaliteit' })).problem?.invalidParams).toEqual([
      { name: 'theme', reason: 'unknown' },
    ]);
  });
});
