import { readdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handInRecording } from '../../../server/actions/hand-in-recording.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { openFieldDay } from '../../support/field-day.ts';
import { recording, type SealedRecording } from '../../support/recording.ts';
import { send, tell } from '../../support/seal.ts';
import { beginUpload, bring } from '../../support/uploading.ts';

let world: TestApp;
let form: TellingForm;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
});
afterAll(() => world.drop());

const told = async () => {
  const spoken = await recording(3);
  const { attachment } = spoken;
  const sealed = await tell(form, { attachments: [attachment] });
  await send(world.resident, sealed);
  return { spoken, name: { storyId: sealed.telling.storyId, hash: attachment.hash } };
};
const handIn = (name: Awaited<ReturnType<typeof told>>['name'], { attachment, sealed }: SealedRecording) =>
  handInRecording(world.service, { ...name, bytes: attachment.bytes }, Readable.from([sealed]));

describe('handing in a recording from this machine’s disk', () => {
  it('stores it once', async () => {
    const { name, spoken } = await told();
    expect(await handIn(name, spoken)).toBe('stored');
    expect(await handIn(name, spoken)).toBe('stored');
  });

  it('takes the place of an upload that is under way', async () => {
    const { name, spoken } = await told();
    await beginUpload(world.resident, name, spoken.sealed.length);
    await bring(world.resident, name, spoken.sealed.subarray(0, 1000), 0);
    expect(await handIn(name, spoken)).toBe('stored');
  });

  it.each(['ENOSPC', 'EDQUOT'])(
    'says that there is no room, by %s in its midst, and keeps nothing',
    async (code) => {
      const { name, spoken } = await told();
      async function* filling() {
        yield spoken.sealed.subarray(0, 1000);
        throw Object.assign(new Error('no room'), { code });
      }
      const { bytes } = spoken.attachment;
      const handedIn = handInRecording(world.service, { ...name, bytes }, filling());
      await expect(handedIn).rejects.toMatchObject({ code: 'storage-full' });
      expect(await readdir(world.service.files.uploads)).toEqual([]);
      expect(await handIn(name, spoken)).toBe('stored');
    },
  );

  it('takes no bytes that no story names, and none of another size', async () => {
    const { name, spoken } = await told();
    const other = await recording(2);
    expect(await handIn({ ...name, hash: other.attachment.hash }, other)).toBe('unexpected');
    expect(await handIn(name, other)).toBe('unexpected');
    const same = { ...spoken, sealed: Buffer.alloc(spoken.sealed.length, 1) };
    expect(await handIn(name, same)).toBe('damaged');
    expect(await handIn(name, spoken)).toBe('stored');
  });
});
