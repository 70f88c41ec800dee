import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemBody } from '../../../shared/api/problem.ts';
import { API_BASE } from '../../../shared/api/version.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { openFieldDay } from '../../support/field-day.ts';
import { recording, type SealedRecording } from '../../support/recording.ts';
import { send, tell } from '../../support/seal.ts';
import { upload } from '../../support/uploading.ts';

let world: TestApp;
let form: TellingForm;
let here: SealedRecording;
let underWay: SealedRecording;
let address: (voice: SealedRecording) => string;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
  [here, underWay] = [await recording(2), await recording(5)];
  const sealed = await tell(form, { text: '', attachments: [here.attachment, underWay.attachment] });
  const { storyId } = sealed.telling;
  await send(world.resident, sealed);
  await upload(world.resident, { storyId, hash: here.attachment.hash }, here.sealed);
  address = ({ attachment: { hash } }) => `${API_BASE}/verhalen/${storyId}/bijlagen/${hash}`;
});
afterAll(() => world.drop());

const hear = (client: Client, range?: string): Promise<Response> =>
  client.request(address(here), range === undefined ? {} : { headers: { range } });
const problemOf = async (answer: Response): Promise<string> => ProblemBody.parse(await answer.json()).code;
const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());

describe('what was told by voice', () => {
  it('is heard by staff, whole, and kept by no cache', async () => {
    const answer = await hear(world.anouar);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'audio/webm',
      'content-length': String(here.plain.length),
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="opname-[0-9a-f]{8}\.webm"$/,
    );
    expect(await bytesOf(answer)).toEqual(here.plain);
  });

  it.each([
    ['bytes=0-9', 0, 9],
    ['bytes=4000-', 4000, -1],
    ['bytes=-100', -100, -1],
    ['bytes=100-999999999', 100, -1],
  ])('is heard from where a player asks: %s', async (range, start, end) => {
    const { length } = here.plain;
    const [from, to] = [start < 0 ? length + start : start, end < 0 ? length - 1 : end];
    const answer = await hear(world.carla, range);
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe(`bytes ${from}-${to}/${length}`);
    expect(await bytesOf(answer)).toEqual(here.plain.subarray(from, to + 1));
  });

  it('is not heard where there is nothing of it', async () => {
    const answer = await hear(world.anouar, 'bytes=99999999-');
    expect([answer.status, answer.headers.get('content-range')]).toEqual([
      416,
      `bytes */${here.plain.length}`,
    ]);
  });

  it('tells its size without being heard', async () => {
    const answer = await world.anouar.request(address(here), { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-length')]).toEqual([200, String(here.plain.length)]);
    expect((await bytesOf(answer)).length).toBe(0);
  });

  it('is heard by nobody else: no resident, no tablet, no staff of another organisation', async () => {
    expect(await problemOf(await hear(world.resident))).toBe('not-signed-in');
    expect(await problemOf(await hear(world.tablet3))).toBe('not-allowed');
    const elsewhere = await world.hire('analyst', 'Els', await world.found('Gemeente Elders'));
    expect(await problemOf(await hear(elsewhere))).toBe('not-found');
  });

  it('is not heard while it is under way, or when there is no such thing', async () => {
    expect(await problemOf(await world.anouar.request(address(underWay)))).toBe('not-found');
    expect(await problemOf(await world.anouar.request(`${address(here)}x`))).toBe('not-found');
    expect(await problemOf(await world.anouar.request(address(here), { method: 'PUT' }))).toBe(
      'method-not-allowed',
    );
  });

  it('stands beside its story, with what is still to come', async () => {
    const storyId = address(here).split('/').at(-3) ?? '';
    const answer = await world.anouar.request(`${API_BASE}/verhalen/${storyId}`);
    const { attachments, text } = await answer.json();
    expect(text).toBe('');
    expect(attachments).toEqual([
      { hash: here.attachment.hash, state: 'stored', mediaType: 'audio/webm', durationMs: 2000 },
      { hash: underWay.attachment.hash, state: 'expected', mediaType: 'audio/webm', durationMs: 5000 },
    ]);
  });
});
