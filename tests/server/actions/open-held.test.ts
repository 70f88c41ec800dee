import { appendFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { settleHeld } from '../../../server/actions/settle-upload.ts';
import { sweepUploads } from '../../../server/actions/sweep-uploads.ts';
import { selectOptionalAttachment } from '../../../server/store/attachment.ts';
import { uploadIdOf, type UploadName } from '../../../shared/api/upload.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { asideDesk } from '../../support/aside.ts';
import { openFieldDay } from '../../support/field-day.ts';
import { recording } from '../../support/recording.ts';
import { type Sealed, send, tell } from '../../support/seal.ts';
import { upload } from '../../support/uploading.ts';

let world: TestApp;
let form: TellingForm;
let reserve: number;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
  ({ reserve } = world.service.files);
});
afterAll(() => world.drop());
beforeEach(() => void (world.log.length = 0));
afterEach(() => void (world.service.files.reserve = reserve));

const noRoom = () => void (world.service.files.reserve = Number.MAX_SAFE_INTEGER);

const stateOf = async (name: UploadName) =>
  (await selectOptionalAttachment(world.service.store.read, name))?.state;
const pathOf = (name: UploadName) => join(world.service.files.held, uploadIdOf(name));
const failures = () => world.log.filter((line) => line.includes('went wrong'));

/** A recording that is held, because its story stands aside: the tablet that vouches for it was revoked. */
const hold = async () => {
  const { signer: tablet } = await world.enrol('Tablet 4');
  const voice = await recording(2);
  const aside = await tell(form, { attachments: [voice.attachment] }, { tablet });
  const params = { tabletId: tablet.id };
  await world.carla.do('revokeTablet', { params, body: { reason: 'Verloren.' } });
  await send(world.resident, aside);
  const name = { storyId: aside.telling.storyId, hash: voice.attachment.hash };
  await upload(world.resident, name, voice.sealed);
  expect(await stateOf(name)).toBe('held');
  return { voice, aside, name };
};

const release = async (name: UploadName) => {
  const desk = asideDesk(world);
  return desk.decide(await desk.waiting(name.storyId), { decision: 'release' });
};
const listedFor = async (sealed: Sealed) => {
  const { outcomes } = await send(world.resident, sealed);
  expect(outcomes[0]?.status).toBe('duplicate');
  return outcomes[0] && 'acknowledgement' in outcomes[0] ? outcomes[0].acknowledgement.attachments : null;
};

test('a decision and a batch are answered although a file cannot be opened now', async () => {
  const { aside, name } = await hold();
  noRoom();
  expect((await release(name)).status).toBe(200);
  expect(await listedFor(aside)).toEqual([]);
  expect(await stateOf(name)).toBe('held');
  expect(failures()).toEqual(Array.from({ length: 2 }, () => 'settleHeld went wrong: Problem'));
  world.service.files.reserve = reserve;
  expect(await listedFor(aside)).toEqual([name.hash]);
});

test.each([
  ['changed', (name: UploadName) => appendFile(pathOf(name), 'more')],
  ['is gone', (name: UploadName) => rm(pathOf(name))],
])('a file that %s on the disk is asked for again', async (_, harm) => {
  const { voice, aside, name } = await hold();
  await harm(name);
  expect((await release(name)).status).toBe(200);
  expect(await listedFor(aside)).toEqual([]);
  expect(await stateOf(name)).toBe('expected');
  expect(await readdir(world.service.files.held)).toEqual([]);
  expect((await upload(world.resident, name, voice.sealed)).status).toBe(204);
  expect(await listedFor(aside)).toEqual([name.hash]);
});

test('a sweep takes none for lost, because a disk may be away for a while', async () => {
  const { voice, aside, name } = await hold();
  noRoom();
  await release(name);
  world.service.files.reserve = reserve;
  await rm(pathOf(name));
  await sweepUploads(world.service);
  expect(await stateOf(name)).toBe('held');
  expect(failures()).toContain('settleHeld went wrong: Error');
  expect(await listedFor(aside)).toEqual([]);
  expect((await upload(world.resident, name, voice.sealed)).status).toBe(204);
});

test('a file is opened once, whoever asks for it meanwhile', async () => {
  const { name } = await hold();
  noRoom();
  await release(name);
  world.service.files.reserve = reserve;
  const [one, two] = [settleHeld(world.service, name), settleHeld(world.service, name)];
  expect(one).toBe(two);
  expect(await one).toBe('stored');
});
