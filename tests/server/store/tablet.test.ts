import { afterAll, beforeAll, expect, test } from 'vitest';
import { selectTabletsUnseenSince } from '../../../server/store/tablet.ts';
import { startApp, type TestApp } from '../../support/app.ts';

const HOUR = 60 * 60_000;

let world: TestApp;
beforeAll(async () => {
  world = await startApp();
});
afterAll(() => world.drop());

test('a tablet that was not seen since a moment may still hold what it sealed before', async () => {
  const unseenSince = (moment: string) => selectTabletsUnseenSince(world.service.store.read, moment);
  expect(await unseenSince('2020-01-01T00:00:00.000Z')).toEqual([]);
  world.clock.advance(HOUR);
  const moment = world.clock.now();
  expect(await unseenSince(moment)).toEqual(['Tablet 3']);
  world.clock.advance(HOUR);
  await world.tablet3.do('fetchForms');
  expect(await unseenSince(moment)).toEqual([]);
});
