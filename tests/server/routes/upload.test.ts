import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemBody } from '../../../shared/api/problem.ts';
import { UPLOAD_PATH, UPLOAD_REQUEST_MAX_BYTES, type UploadName } from '../../../shared/api/upload.ts';
import { ATTACHMENT_MAX_BYTES } from '../../../shared/model/attachment.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { makeAttachmentKey } from '../../../shared/seal/attachment.ts';
import { envelopeHash } from '../../../shared/seal/envelope-hash.ts';
import { verifyAcknowledgement } from '../../../shared/seal/acknowledge.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { clientOf } from '../../support/client.ts';
import { openFieldDay } from '../../support/field-day.ts';
import { recording, type SealedRecording } from '../../support/recording.ts';
import { type Sealed, send, tell } from '../../support/seal.ts';
import { askUpload, beginUpload, bring, upload, uploadAddress } from '../../support/uploading.ts';

let world: TestApp;
let form: TellingForm;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
});
afterAll(() => world.drop());

type Told = { sealed: Sealed; name: UploadName; names: UploadName[] };

const tellWith = async (...recordings: SealedRecording[]): Promise<Told> => {
  const sealed = await tell(form, { attachments: recordings.map(({ attachment }) => attachment) });
  const names = recordings.map(({ attachment: { hash } }) => ({ storyId: sealed.telling.storyId, hash }));
  return { sealed, names, name: names[0] ?? { storyId: sealed.telling.storyId, hash: '' } };
};

const handIn = async (...recordings: SealedRecording[]): Promise<Told> => {
  const told = await tellWith(...recordings);
  await send(world.resident, told.sealed);
  return told;
};

const problemOf = async (answer: Response): Promise<string> => ProblemBody.parse(await answer.json()).code;
const rowOf = async ({ storyId, hash }: UploadName) => {
  const rows = world.service.store.read.selectFrom('attachment').selectAll();
  return rows.where('storyId', '=', storyId).where('hash', '=', hash).executeTakeFirst();
};
const mediaFile = (file: string | null | undefined): string =>
  join(world.service.files.media, (file ?? '').slice(0, 2), file ?? '');
const auditOf = (act: string) =>
  world.service.store.read.selectFrom('audit').selectAll().where('act', '=', act).execute();
const receiptOf = async ({ sealed }: Told) => {
  const { outcomes } = await send(world.resident, sealed);
  const [outcome] = outcomes;
  return outcome && 'acknowledgement' in outcome ? outcome.acknowledgement : null;
};

describe('a recording of a story', () => {
  it('is taken in, opened, and lies on disk under the hash of what is in it', async () => {
    const voice = await recording(3);
    const { name } = await handIn(voice);
    const answer = await upload(world.resident, name, voice.sealed);
    expect(answer.status).toBe(204);
    expect(answer.headers.get('upload-offset')).toBe(String(voice.sealed.length));
    const row = await rowOf(name);
    expect(row).toMatchObject({ state: 'stored', refusal: null });
    expect(await readFile(mediaFile(row?.file))).toEqual(voice.plain);
    expect((await stat(mediaFile(row?.file))).mode & 0o777).toBe(0o600);
    expect((await readdir(world.service.files.uploads)).filter((file) => file.includes(name.hash))).toEqual(
      [],
    );
    const lines = (await auditOf('storeAttachment')).filter(({ subjectId }) => subjectId === name.storyId);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]?.details ?? '')).toEqual({ hash: name.hash, bytes: voice.plain.length });
  });

  it('may come in pieces of any size, from several who know it', async () => {
    const voice = await recording(2);
    const { name } = await handIn(voice);
    const colleague = clientOf(world.app);
    await beginUpload(world.resident, name, voice.sealed.length);
    await bring(world.resident, name, voice.sealed.subarray(0, 100), 0);
    expect((await beginUpload(colleague, name, voice.sealed.length)).status).toBe(201);
    expect((await askUpload(colleague, name)).headers.get('upload-offset')).toBe('100');
    await bring(colleague, name, voice.sealed.subarray(100, 5000), 100);
    expect(await problemOf(await bring(world.resident, name, voice.sealed.subarray(100), 100))).toBe(
      'upload-offset',
    );
    await bring(world.resident, name, voice.sealed.subarray(5000), 5000);
    expect(await rowOf(name)).toMatchObject({ state: 'stored' });
  });

  it('is here once, also when the last answer is lost and all is brought again', async () => {
    const voice = await recording(1);
    const { name } = await handIn(voice);
    for (let again = 0; again < 3; again += 1) await upload(world.resident, name, voice.sealed);
    const asked = await askUpload(world.resident, name);
    expect([asked.status, asked.headers.get('upload-offset')]).toEqual([200, String(voice.sealed.length)]);
    expect(await problemOf(await bring(world.resident, name, voice.sealed, 0))).toBe('upload-offset');
    const lines = (await auditOf('storeAttachment')).filter(({ subjectId }) => subjectId === name.storyId);
    expect(lines).toHaveLength(1);
  });

  it('stops a piece that is sent again, so that the rest of it stays off the line', async () => {
    const voice = await recording(1);
    const { name } = await handIn(voice);
    await beginUpload(world.resident, name, voice.sealed.length);
    const taken = await bring(world.resident, name, voice.sealed.subarray(0, 100), 0);
    expect(taken.headers.get('connection')).toBeNull();
    const again = await bring(world.resident, name, voice.sealed.subarray(0, 100), 0);
    expect([again.status, again.headers.get('connection')]).toEqual([409, 'close']);
  });

  it('that two bring to an end at the same moment is here once', async () => {
    const voice = await recording(2);
    const { name } = await handIn(voice);
    await beginUpload(world.resident, name, voice.sealed.length);
    const both = [voice.sealed, voice.sealed].map((bytes) => bring(clientOf(world.app), name, bytes, 0));
    const statuses = (await Promise.all(both)).map(({ status }) => status);
    expect(statuses).toContain(204);
    expect(await rowOf(name)).toMatchObject({ state: 'stored' });
  });

  it('shares its bytes on disk with one that is the same, and is known apart from it (F23)', async () => {
    const [one, two] = [await recording(2), await recording(2)];
    const { names, name } = await handIn(one, two);
    const [first = name, second = name] = names;
    await upload(world.resident, first, one.sealed);
    await upload(world.resident, second, two.sealed);
    const rows = await Promise.all(names.map(rowOf));
    expect(rows.map((row) => row?.state)).toEqual(['stored', 'stored']);
    expect(rows[0]?.file).toBe(rows[1]?.file);
    expect(rows[0]?.hash).not.toBe(rows[1]?.hash);
  });
});

describe('the receipt of a story', () => {
  it('lists what is on disk at that moment, signed anew, so that a device knows what is still missing', async () => {
    const [one, two] = [await recording(1), await recording(2)];
    const told = await handIn(one, two);
    const hashes = told.names.map(({ hash }) => hash);
    expect((await receiptOf(told))?.attachments).toEqual([]);
    await upload(world.resident, told.names[1] ?? told.name, two.sealed);
    expect((await receiptOf(told))?.attachments).toEqual(hashes.slice(1));
    await upload(world.resident, told.name, one.sealed);
    const receipt = await receiptOf(told);
    const sent = {
      storyId: told.name.storyId,
      envelopeHash: await envelopeHash(told.sealed.envelope),
      attachments: hashes,
    };
    expect(await verifyAcknowledgement(receipt, form.keyset.receipts, sent)).toMatchObject({ ok: true });
  });
});

describe('a file that is gone from the disk, as after a restore', () => {
  it('is on no receipt any more, and can be handed in again', async () => {
    const voice = await recording(2);
    const told = await handIn(voice);
    await upload(world.resident, told.name, voice.sealed);
    const file = (await rowOf(told.name))?.file;
    await rm(mediaFile(file));
    expect((await receiptOf(told))?.attachments).toEqual([]);
    expect(await rowOf(told.name)).toMatchObject({ state: 'expected', file: null });
    expect((await upload(world.resident, told.name, voice.sealed)).status).toBe(204);
    expect(await readFile(mediaFile(file))).toEqual(voice.plain);
    expect((await receiptOf(told))?.attachments).toEqual([told.name.hash]);
    expect((await auditOf('missAttachment')).map(({ subjectId }) => subjectId)).toEqual([told.name.storyId]);
  });
});

describe('a file of which the disk does not say whether it is there', () => {
  it('is on no receipt, and is not taken for lost', async () => {
    const voice = await recording(2);
    const told = await handIn(voice);
    await upload(world.resident, told.name, voice.sealed);
    const folder = dirname(mediaFile((await rowOf(told.name))?.file));
    await rename(folder, `${folder}-away`);
    await writeFile(folder, 'no folder');
    expect((await receiptOf(told))?.attachments).toEqual([]);
    await rm(folder);
    await rename(`${folder}-away`, folder);
    expect((await receiptOf(told))?.attachments).toEqual([told.name.hash]);
  });
});

describe('there are no media without their story', () => {
  it('so what no story names is not taken, nor another length of what one names', async () => {
    const voice = await recording(1);
    const { name } = await tellWith(voice);
    expect(await problemOf(await beginUpload(world.resident, name, voice.sealed.length))).toBe(
      'attachment-unexpected',
    );
    const known = await handIn(voice);
    expect(await problemOf(await beginUpload(world.resident, known.name, voice.sealed.length + 1))).toBe(
      'attachment-unexpected',
    );
    expect((await askUpload(world.resident, name)).status).toBe(404);
    expect(await problemOf(await bring(world.resident, name, voice.sealed, 0))).toBe('attachment-unexpected');
    expect(await problemOf(await bring(world.resident, known.name, voice.sealed, 0))).toBe('upload-gone');
  });

  it('so a request that does not say which, how much or in what form is refused', async () => {
    const tus = { 'tus-resumable': '1.0.0' };
    const post = (headers: object) =>
      world.resident.request(UPLOAD_PATH, { method: 'POST', headers: { ...tus, ...headers } });
    expect(await problemOf(await post({ 'upload-length': '10' }))).toBe('invalid-input');
    const { name } = await handIn(await recording(1));
    const metadata = `storyId ${btoa(name.storyId)},hash ${btoa(name.hash)}`;
    expect(await problemOf(await post({ 'upload-metadata': metadata }))).toBe('invalid-input');
    expect(await problemOf(await world.resident.request(UPLOAD_PATH, { method: 'PUT' }))).toBe(
      'method-not-allowed',
    );
    for (const method of ['GET', 'DELETE', 'POST'])
      expect(await problemOf(await world.resident.request(uploadAddress(name), { method }))).toBe(
        'method-not-allowed',
      );
  });

  it('so a story that names a file larger than any may be stands aside, and the file is not taken', async () => {
    const { sealed, name } = await tellWith(await recording(1));
    const bytes = ATTACHMENT_MAX_BYTES + 1;
    const envelope = JSON.parse(
      JSON.stringify(sealed.envelope).replace(/(?<="attachments":\[\{.*"bytes":)\d+/, String(bytes)),
    );
    const { outcomes } = await send(world.resident, { ...sealed, envelope });
    expect(outcomes[0]).toMatchObject({ status: 'quarantined' });
    expect(await problemOf(await beginUpload(world.resident, name, bytes))).toBe('attachment-unexpected');
  });

  it('so a piece in another form than tus knows is refused', async () => {
    const voice = await recording(1);
    const { name } = await handIn(voice);
    await beginUpload(world.resident, name, voice.sealed.length);
    const piece = await world.resident.request(uploadAddress(name), {
      method: 'PATCH',
      headers: {
        'tus-resumable': '1.0.0',
        'content-type': 'audio/webm',
        'content-length': String(voice.sealed.length),
        'upload-offset': '0',
      },
      body: Buffer.from(voice.sealed),
    });
    expect(await problemOf(piece)).toBe('invalid-input');
  });

  it('so no request brings more than one may, and no page of another site any', async () => {
    const voice = await recording(1);
    const { name } = await handIn(voice);
    await beginUpload(world.resident, name, voice.sealed.length);
    const large = new Uint8Array(UPLOAD_REQUEST_MAX_BYTES + 1);
    expect(await problemOf(await bring(world.resident, name, large, 0))).toBe('too-large');
    const beyond = Buffer.concat([voice.sealed, voice.sealed]);
    expect(await problemOf(await bring(world.resident, name, beyond, 0))).toBe('too-large');
    const elsewhere = await world.resident.request(uploadAddress(name), {
      method: 'PATCH',
      headers: { 'sec-fetch-site': 'cross-site', 'content-length': '0' },
    });
    expect(await problemOf(elsewhere)).toBe('cross-site');
    expect(elsewhere.headers.has('access-control-allow-origin')).toBe(false);
  });
});

describe('bytes that are not those announced', () => {
  it('are let go, and the upload begins again', async () => {
    const voice = await recording(2);
    const { name } = await handIn(voice);
    const wrong = Buffer.from(voice.sealed);
    wrong[5000] = (wrong[5000] ?? 0) ^ 1;
    expect(await problemOf(await upload(world.resident, name, wrong))).toBe('attachment-damaged');
    expect(await rowOf(name)).toMatchObject({ state: 'expected' });
    expect((await askUpload(world.resident, name)).status).toBe(410);
    expect((await upload(world.resident, name, voice.sealed)).status).toBe(204);
  });
});

describe('a file that is not what its story says', () => {
  const expectRefused = async (voice: SealedRecording, refusal: string) => {
    const told = await handIn(voice);
    expect(await problemOf(await upload(world.resident, told.name, voice.sealed))).toBe('attachment-refused');
    expect(await rowOf(told.name)).toMatchObject({ state: 'refused', refusal, file: null });
    // Kept as it came, sealed; and no receipt says that it is here, so the device keeps its own.
    const held = join(world.service.files.held, `${told.name.storyId}.${told.name.hash}`);
    expect(await readFile(held)).toEqual(voice.sealed);
    expect((await receiptOf(told))?.attachments).toEqual([]);
    expect(await problemOf(await beginUpload(world.resident, told.name, voice.sealed.length))).toBe(
      'attachment-refused',
    );
    expect((await askUpload(world.resident, told.name)).status).toBe(400);
  };

  it('is refused when it does not open', async () => {
    const voice = await recording(2);
    await expectRefused(
      { ...voice, attachment: { ...voice.attachment, key: makeAttachmentKey() } },
      'not-authentic',
    );
  });

  it('is refused when its key is none, and keeps no other story from its receipt', async () => {
    const voice = await recording(2);
    // 43 characters that spell no 32 bytes: the two bits at the end are not zero.
    const key = `${'A'.repeat(42)}B`;
    await expectRefused({ ...voice, attachment: { ...voice.attachment, key } }, 'not-authentic');
  });

  it('is refused when it begins as something else than it is called', async () => {
    await expectRefused(
      await recording(1, { start: Buffer.from('<!doctype html><script>alert(1)</script>') }),
      'type',
    );
    await expectRefused(await recording(1, { told: { mediaType: 'audio/mp4' } }), 'type');
  });

  it('leaves nothing opened behind', async () => {
    const folders = await readdir(world.service.files.media);
    expect(folders.filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('a file of a story that stands aside', () => {
  it('is held sealed', async () => {
    const voice = await recording(1);
    const sealed = await tell(form, { attachments: [voice.attachment] }, { header: { consentVersion: 99 } });
    const { outcomes } = await send(world.resident, sealed);
    expect(outcomes[0]).toMatchObject({ status: 'quarantined' });
    const name = { storyId: sealed.telling.storyId, hash: voice.attachment.hash };
    expect(await rowOf(name)).toMatchObject({ state: 'expected', key: null, mediaType: null });
    expect((await upload(world.resident, name, voice.sealed)).status).toBe(204);
    expect(await rowOf(name)).toMatchObject({ state: 'held', file: null });
    const held = await readFile(join(world.service.files.held, `${name.storyId}.${name.hash}`));
    expect(held).toEqual(voice.sealed);
    expect((await askUpload(world.resident, name)).status).toBe(200);
  });

  it('begins again when its bytes are not those announced', async () => {
    const voice = await recording(1);
    const sealed = await tell(form, { attachments: [voice.attachment] }, { header: { consentVersion: 99 } });
    await send(world.resident, sealed);
    const name = { storyId: sealed.telling.storyId, hash: voice.attachment.hash };
    expect(await problemOf(await upload(world.resident, name, Buffer.alloc(voice.sealed.length)))).toBe(
      'attachment-damaged',
    );
    expect((await upload(world.resident, name, voice.sealed)).status).toBe(204);
  });
});

describe('nothing of it', () => {
  it('stands in the log', async () => {
    const voice = await recording(1);
    const { name } = await handIn(voice);
    await upload(world.resident, name, voice.sealed);
    const lines = world.log.join('\n');
    expect(lines).toContain('uploadAttachment');
    expect(lines).not.toContain(name.hash);
    expect(lines).not.toContain(name.storyId);
  });
});

describe('a server without room', () => {
  let full: TestApp;
  beforeAll(async () => {
    full = await startApp({ mediaReserve: Number.MAX_SAFE_INTEGER });
  });
  afterAll(() => full.drop());

  it('takes in the story, and asks to come again with its file', async () => {
    const voice = await recording(1);
    const sealed = await tell(await openFieldDay(full), { attachments: [voice.attachment] });
    const name = { storyId: sealed.telling.storyId, hash: voice.attachment.hash };
    expect((await send(full.resident, sealed)).outcomes[0]).toMatchObject({ status: 'stored' });
    const begun = await beginUpload(full.resident, name, voice.sealed.length);
    expect([begun.status, Number(begun.headers.get('retry-after'))]).toEqual([507, 300]);
    expect(await problemOf(begun)).toBe('storage-full');
    expect(await readdir(full.service.files.uploads)).toEqual([]);
  });
});
