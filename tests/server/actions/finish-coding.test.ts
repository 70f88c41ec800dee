import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { openFieldDay } from '../../support/field-day.ts';
import { send, tell } from '../../support/seal.ts';

let world: TestApp;
let form: TellingForm;
let storyId: StoryId;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
  const sealed = await tell(form, { themes: ['talent'] });
  await send(world.resident, sealed);
  storyId = sealed.telling.storyId;
});
afterAll(() => world.drop());

const counted = async () => {
  const { coded, indicators } = await world.anouar.do('getIndicators', { query: { round: form.round.id } });
  return { coded, tellers: indicators.find((one) => one.theme === 'talent')?.tellers };
};

it('a story counts once it is finished, however often that is said, and no longer when it is reopened', async () => {
  expect(await counted()).toEqual({ coded: 0, tellers: 0 });
  await world.anouar.do('finishCoding', { params: { storyId } });
  const { codedAt } = await world.anouar.do('getStory', { params: { storyId } });
  await world.carla.do('finishCoding', { params: { storyId } });
  expect((await world.anouar.do('getStory', { params: { storyId } })).codedAt).toBe(codedAt);
  expect(await counted()).toEqual({ coded: 1, tellers: 1 });
  await world.anouar.do('reopenCoding', { params: { storyId } });
  await world.anouar.do('reopenCoding', { params: { storyId } });
  expect(await counted()).toEqual({ coded: 0, tellers: 0 });
  expect((await world.anouar.do('getStory', { params: { storyId } })).state).toBe('new');
});
