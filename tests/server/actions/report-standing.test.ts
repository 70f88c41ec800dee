import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type TestApp } from '../../support/app.ts';
import { standing } from '../../support/standing.ts';

let world: TestApp;

beforeAll(async () => {
  world = await startApp();
});

afterAll(() => world.drop());

const kept = async () => {
  const { tablets } = await world.carla.do('listTablets');
  return tablets.find(({ id }) => id === world.tablet3.signer.id)?.standing;
};

test('a tablet says how it stands, and the last word is kept', async () => {
  expect(await kept()).toBeNull();
  await world.tablet3.do('reportStanding', { body: standing({ unsent: 3 }) });
  await world.tablet3.do('reportStanding', { body: standing({ unsent: 7, storage: null }) });
  expect(await kept()).toMatchObject({ unsent: 7, drafts: 1, sealed: 12, storage: null });
});

test('it says since when, and what the device lost as the tablet that it was before', async () => {
  const since = '2026-11-22T09:00:00.000Z';
  const lost = { tabletId: world.tablet3.signer.id, at: since, unsent: 7, drafts: 1 };
  await world.tablet3.do('reportStanding', { body: standing({ since, lost }) });
  expect(await kept()).toMatchObject({ since, lost });
});

test('its day is the server’s, because a tablet’s clock can be wrong by years', async () => {
  await world.tablet3.do('reportStanding', { body: standing({ at: '1970-01-01T00:00:00.000Z' }) });
  expect((await kept())?.at.slice(0, 10)).toBe(world.clock.now().slice(0, 10));
});

test('what a newer app says besides is no reason to refuse it', async () => {
  const body = { ...standing({ unsent: 4 }), battery: 0.2 };
  expect((await world.tablet3.call('reportStanding', { body })).status).toBe(204);
  const now = await kept();
  expect(now?.unsent).toBe(4);
  expect(now).not.toHaveProperty('battery');
});

test.each([{ unsent: -1 }, { drafts: 0.5 }, { clientVersion: 'x'.repeat(41) }])(
  'it says nothing that cannot be: %o',
  async (change) => {
    const { problem } = await world.tablet3.call('reportStanding', { body: standing(change) });
    expect(problem?.code).toBe('invalid-input');
  },
);

test('nothing is added to the audit by it: it comes with every contact', async () => {
  const lines = await world.service.store.read.selectFrom('audit').select('act').execute();
  expect(lines.map(({ act }) => act)).not.toContain('reportStanding');
});
