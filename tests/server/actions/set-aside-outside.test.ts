import { expect, it } from 'vitest';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import type { TestApp } from '../../support/app.ts';
import { type AsideDay, onAsideDay } from '../../support/aside-day.ts';
import { recording } from '../../support/recording.ts';
import { type Sealed, send, tell } from '../../support/seal.ts';
import { upload } from '../../support/uploading.ts';

let world: TestApp;
let form: TellingForm;
let desk: AsideDay['desk'];

onAsideDay((day) => ({ world, form, desk } = day));

const recordingsOf = async ({ telling: { storyId } }: Sealed) =>
  (await desk.seen(await desk.waiting(storyId))).recordings;

it('counts the recordings that the outside names, also of what nobody can open, and those that came', async () => {
  const voices = await Promise.all([recording(1), recording(2)]);
  const attachments = voices.map(({ attachment }) => attachment);
  const tablet = await world.enrol('Tablet 9');
  const unreadable = { tablet: tablet.signer, content: () => 'nonsense' };
  const sealed = await tell(form, { attachments }, unreadable);
  await send(tablet, sealed);
  expect(await recordingsOf(sealed)).toEqual({ named: 2, here: 0 });
  const [voice] = voices;
  if (!voice) throw new Error('two were recorded');
  const name = { storyId: sealed.telling.storyId, hash: voice.attachment.hash };
  expect((await upload(world.resident, name, voice.sealed)).status).toBe(204);
  expect(await recordingsOf(sealed)).toEqual({ named: 2, here: 1 });
});

it('finds none with a text alone, nor with what is no envelope', async () => {
  const text = await tell(form, {}, { content: () => 'nonsense' });
  await send(world.resident, text);
  expect(await recordingsOf(text)).toEqual({ named: 0, here: 0 });
  await world.resident.do('submitStories', { body: { clientVersion: 'test', envelopes: [{ rommel: 1 }] } });
  const { items } = await world.carla.do('listSetAside', { query: { decided: 'no' } });
  const [rubbish] = items;
  if (!rubbish) throw new Error('it was set aside');
  expect((await desk.seen(rubbish)).recordings).toEqual({ named: 0, here: 0 });
});

it('finds none of what was discarded: they are gone', async () => {
  const { attachment } = await recording(1);
  const sealed = await tell(form, { attachments: [attachment] }, { content: () => 'nonsense' });
  await send(world.resident, sealed);
  expect(await recordingsOf(sealed)).toEqual({ named: 1, here: 0 });
  const item = await desk.waiting(sealed.telling.storyId);
  const { value } = await desk.decide(item, { decision: 'discard' });
  expect(value?.recordings).toEqual({ named: 0, here: 0 });
});
