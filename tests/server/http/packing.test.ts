import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packed } from '../../../server/http/packing.ts';
import { startApp } from '../../support/app.ts';
import { openFieldDay } from '../../support/field-day.ts';

const long = JSON.stringify({ text: 'verhaal '.repeat(1000) });
const tablet = { signed: { method: 'GET', path: '/', query: '', body: null, headers: {} } };

test.each([['gzip, deflate, br'], ['br;q=1, gzip;q=0.5'], ['GZIP']])(
  'a browser that takes "%s" gets it packed',
  async (accepted) => {
    const { body, headers } = await packed(long, { accepted, credentials: tablet });
    expect(headers).toEqual({ vary: 'accept-encoding', 'content-encoding': 'gzip' });
    expect(body.length).toBeLessThan(long.length / 10);
    expect(gunzipSync(Buffer.from(body)).toString()).toBe(long);
  },
);

test.each([[null], ['identity'], ['gzip;q=0'], ['gzip; q=0.0'], ['xgzipx']])(
  'a browser that takes "%s" gets it as it is',
  async (accepted) => {
    const { body, headers } = await packed(long, { accepted, credentials: null });
    expect(body).toBe(long);
    expect(headers).toEqual({ vary: 'accept-encoding' });
  },
);

test('what is short is not packed', async () => {
  expect((await packed('{}', { accepted: 'gzip', credentials: null })).body).toBe('{}');
});

test('what a session gets is not packed', async () => {
  const forStaff = { accepted: 'gzip', credentials: { sessionToken: 'x' } };
  expect(await packed(long, forStaff)).toEqual({ body: long, headers: {} });
});

test("a resident's form comes packed, and says what it said", async () => {
  const world = await startApp();
  const { event } = await openFieldDay(world);
  const path = `/api/v1/bijeenkomsten/${event.code}/formulier`;
  const plain = await world.resident.request(path);
  const zipped = await world.resident.request(path, { headers: { 'accept-encoding': 'gzip' } });
  expect(zipped.headers.get('content-encoding')).toBe('gzip');
  const text = gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString();
  const { serverTime: _time, ...form } = JSON.parse(text) as Record<string, unknown>;
  expect(await plain.json()).toMatchObject(form);
  await world.drop();
});
