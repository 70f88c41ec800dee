import { appendFile, mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Service } from '../../../server/actions/service.ts';
import { sweepUploads } from '../../../server/actions/sweep-uploads.ts';
import { UPLOAD_DAYS, uploadIdOf, type UploadName } from '../../../shared/api/upload.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { makeAttachmentKey } from '../../../shared/seal/attachment.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { asideDesk } from '../../support/aside.ts';
import { openFieldDay } from '../../support/field-day.ts';
import { recording } from '../../support/recording.ts';
import { send, sendWith, tell } from '../../support/seal.ts';
import { beginUpload, bring, upload } from '../../support/uploading.ts';

let world: TestApp;
let form: TellingForm;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
});
afterAll(() => world.drop());

const handIn = async () => {
  const voice = await recording(2);
  const sealed = await tell(form, { attachments: [voice.attachment] });
  await send(world.resident, sealed);
  return { voice, sealed, name: { storyId: sealed.telling.storyId, hash: voice.attachment.hash } };
};

const stateOf = async ({ hash }: UploadName) => {
  const rows = world.service.store.read.selectFrom('attachment').select(['state', 'file']);
  return rows.where('hash', '=', hash).executeTakeFirst();
};
const uploads = () => readdir(world.service.files.uploads);

test('an upload whose last byte came as the server fell is settled at the next start', async () => {
  const { voice, name } = await handIn();
  await beginUpload(world.resident, name, voice.sealed.length);
  await appendFile(join(world.service.files.uploads, uploadIdOf(name)), voice.sealed);
  await sweepUploads(world.service);
  expect((await stateOf(name))?.state).toBe('stored');
  expect(await uploads()).toEqual([]);
});

test.each([
  ['released', { decision: 'release' }, 'stored'],
  ['discarded', { decision: 'discard' }, undefined],
] as const)(
  'a file of a story that is %s goes with it, and its device may let go',
  async (_, draft, state) => {
    const voice = await recording(4);
    const { signer: tablet } = await world.enrol('Tablet 4');
    const aside = await tell(form, { attachments: [voice.attachment] }, { tablet });
    const params = { tabletId: tablet.id };
    await world.carla.do('revokeTablet', { params, body: { reason: 'Verloren.' } });
    const { outcomes } = await sendWith(world.resident, {}, aside);
    expect(outcomes[0]).toMatchObject({ status: 'quarantined', reason: 'revoked' });
    const name = { storyId: aside.telling.storyId, hash: voice.attachment.hash };
    await upload(world.resident, name, voice.sealed);
    expect((await stateOf(name))?.state).toBe('held');
    const desk = asideDesk(world);
    await desk.decide(await desk.waiting(name.storyId), draft);
    expect((await stateOf(name))?.state).toBe(state);
    await sweepUploads(world.service);
    expect(await readdir(world.service.files.held)).toEqual([]);
    const again = await sendWith(world.resident, {}, aside);
    expect(again.outcomes[0]).toMatchObject({
      status: 'duplicate',
      acknowledgement: { attachments: [name.hash] },
    });
  },
);

test('an unfinished upload is let go after its days, and not before', async () => {
  const { voice, name } = await handIn();
  await beginUpload(world.resident, name, voice.sealed.length);
  await bring(world.resident, name, voice.sealed.subarray(0, 500), 0);
  world.clock.advance((UPLOAD_DAYS - 1) * 86_400_000);
  await sweepUploads(world.service);
  expect(await uploads()).toHaveLength(2);
  world.clock.advance(2 * 86_400_000);
  await sweepUploads(world.service);
  expect(await uploads()).toEqual([]);
  expect((await upload(world.resident, name, voice.sealed)).status).toBe(204);
});

test('what belongs to no story, or to one that has it already, is let go', async () => {
  const { voice, name } = await handIn();
  await upload(world.resident, name, voice.sealed);
  const left = [uploadIdOf(name), `${uploadIdOf(name)}.json`, 'anything'];
  for (const file of left) await writeFile(join(world.service.files.uploads, file), '{}');
  await sweepUploads(world.service);
  expect(await uploads()).toEqual([]);
});

test('a file that was held is opened once its story is let in', async () => {
  const voice = await recording(3);
  const aside = await tell(form, { attachments: [voice.attachment] }, { header: { consentVersion: 99 } });
  await send(world.resident, aside);
  const name = { storyId: aside.telling.storyId, hash: voice.attachment.hash };
  await upload(world.resident, name, voice.sealed);
  expect((await stateOf(name))?.state).toBe('held');
  const mended = await tell(form, { ...aside.telling });
  const { outcomes } = await send(world.resident, mended);
  expect(outcomes[0]).toMatchObject({ status: 'stored', acknowledgement: { attachments: [name.hash] } });
  const kept = await stateOf(name);
  const file = kept?.file ?? '';
  expect(await readFile(join(world.service.files.media, file.slice(0, 2), file))).toEqual(voice.plain);
  expect(await readdir(world.service.files.held)).toEqual([]);
});

/** The same service where nothing can be opened: its disk has no room, and its folder is gone. */
const broken = (): Service => {
  const { service } = world;
  const files = {
    ...service.files,
    media: join(service.files.media, 'gone'),
    reserve: Number.MAX_SAFE_INTEGER,
  };
  return { ...service, files };
};

test('a full disk keeps nothing from being let go, and nothing that is whole from waiting', async () => {
  const [whole, expired] = [await handIn(), await handIn()];
  await beginUpload(world.resident, expired.name, expired.voice.sealed.length);
  world.clock.advance((UPLOAD_DAYS + 1) * 86_400_000);
  await beginUpload(world.resident, whole.name, whole.voice.sealed.length);
  await appendFile(join(world.service.files.uploads, uploadIdOf(whole.name)), whole.voice.sealed);
  const forgotten = join(world.service.files.held, uploadIdOf({ ...whole.name, hash: makeAttachmentKey() }));
  await writeFile(forgotten, 'sealed');
  world.log.length = 0;
  await sweepUploads(broken());
  expect(await uploads()).toEqual([uploadIdOf(whole.name), `${uploadIdOf(whole.name)}.json`]);
  expect(await readdir(world.service.files.held)).toEqual([]);
  expect(world.log).toEqual(['clearHalfMade went wrong: Error', 'settleUpload went wrong: Error']);
  await sweepUploads(world.service);
  expect((await stateOf(whole.name))?.state).toBe('stored');
});

test('an upload that is only begun, without a note beside it yet, is left to whoever begins it', async () => {
  const { name } = await handIn();
  const path = join(world.service.files.uploads, uploadIdOf(name));
  await writeFile(path, 'its first bytes');
  await sweepUploads(world.service);
  expect(await uploads()).toEqual([uploadIdOf(name)]);
  const before = (Date.now() - 2 * 3_600_000) / 1000;
  await utimes(path, before, before);
  await sweepUploads(world.service);
  expect(await uploads()).toEqual([]);
});

test('what a crash left half made goes, and one of them that does not keeps no other', async () => {
  const { uploads: incoming, media } = world.service.files;
  const before = (Date.now() - 2 * 3_600_000) / 1000;
  const stuck = join(incoming, '.making-a-folder');
  await mkdir(stuck);
  const voices = [join(incoming, '.making-b'), join(media, '.making-c')];
  for (const path of voices) await writeFile(path, 'half a voice');
  for (const path of [stuck, ...voices]) await utimes(path, before, before);
  world.log.length = 0;
  await sweepUploads(world.service);
  expect(world.log).toEqual([expect.stringMatching(/^clearHalfMade went wrong/)]);
  const left = [...(await uploads()), ...(await readdir(media))].filter((name) => name.startsWith('.making'));
  expect(left).toEqual(['.making-a-folder']);
  await rm(stuck, { recursive: true });
});
