import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Endpoint } from '../../../shared/api/endpoint.ts';
import { endpoints } from '../../../shared/api/endpoints.ts';
import { startApp, TEST_ORIGIN, type TestApp } from '../../support/app.ts';
import { pathOf } from '../../support/client.ts';

let world: TestApp;

beforeAll(async () => {
  world = await startApp();
});

afterAll(() => world.drop());

const json = { 'content-type': 'application/json' };
const writes = Object.entries<Endpoint>(endpoints).filter(([, { method }]) => method !== 'GET');

describe('a write of another site, with the cookie of a coordinator', () => {
  test.each(writes)('is refused by %s', async (_, { method, path, body }) => {
    const sent = body === null ? {} : { body: '{}' };
    const address = pathOf(path, {});
    for (const headers of [
      { ...json, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      { ...json, 'sec-fetch-site': 'same-site', origin: 'https://www.verhalen.example' },
      { ...json, 'sec-fetch-site': 'none' },
    ]) {
      const answer = await world.carla.request(address, { method, headers, ...sent });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ code: 'cross-site' });
    }
  });

  test('is refused where the browser tells only its origin', async () => {
    const token = await cookieOfCarla();
    const write = (headers: Record<string, string>) =>
      world.app.request('/api/v1/tablets/koppelcodes', {
        method: 'POST',
        headers: { cookie: token, ...headers },
      });
    expect((await write({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await write({})).status).toBe(403);
    expect((await write({ origin: TEST_ORIGIN })).status).toBe(201);
  });
});

const cookieOfCarla = async (): Promise<string> => {
  const link = await world.carla.do('renewSignInLink', { params: { staffId: world.carla.staff.id } });
  const answer = await world.app.request('/api/v1/sessies/aanmeldlinks', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ token: link.token }),
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
};

describe('a request that is not what it should be', () => {
  const post = (init: RequestInit) => world.carla.request('/api/v1/medewerkers', { method: 'POST', ...init });

  test.each([
    ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'name=x' }, 415],
    ['packed', { headers: { ...json, 'content-encoding': 'gzip' }, body: '{}' }, 415],
    ['larger than the endpoint takes', { headers: json, body: 'x'.repeat(64 * 1024 + 1) }, 413],
    ['half', { headers: json, body: '{"name":' }, 400],
    ['empty', { headers: json }, 400],
    ['a list', { headers: json, body: '[]' }, 400],
  ])('%s is refused', async (_, init, status) => {
    const answer = await post(init);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  test('is told of all that is wrong, also in the address', async () => {
    const answer = await world.carla.request('/api/v1/rondes/x/bijeenkomsten', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ name: 'a', on: 'morgen' }),
    });
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { invalidParams: { name: string }[] }).invalidParams).toEqual([
      { name: 'roundId', reason: 'invalid_format:uuid' },
      { name: 'id', reason: 'required' },
      { name: 'name', reason: 'too_small:2' },
      { name: 'neighbourhood', reason: 'required' },
      { name: 'on', reason: 'invalid_format:date' },
    ]);
  });

  test('with a key of the query twice is refused', async () => {
    const id = crypto.randomUUID();
    const answer = await world.carla.request(`/api/v1/indicatoren?round=${id}&round=${id}`);
    expect(await answer.json()).toMatchObject({
      status: 400,
      invalidParams: [{ name: 'round', reason: 'invalid_type:string' }],
    });
  });
});

describe('an address below /api that is not in the table', () => {
  test.each(['/api/v1/nergens', '/api/v1/rondes/', '/api/v1', '/api/v2/rondes', '/api'])(
    '%s is a problem and no page',
    async (path) => {
      const answer = await world.resident.request(path, { headers: { accept: 'text/html' } });
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    },
  );

  test('is told which methods an address does know', async () => {
    const answer = await world.carla.request('/api/v1/rondes', { method: 'PATCH' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, POST, HEAD');
    expect(await answer.json()).toMatchObject({ code: 'method-not-allowed' });
  });
});

describe('every answer of the API', () => {
  test.each([
    ['good', '/api/v1/dienst', 200],
    ['a refusal', '/api/v1/rondes', 401],
    ['nothing there', '/api/v1/nergens', 404],
  ])('%s: names the version, is not kept, and runs nothing', async (_, path, status) => {
    const { headers, status: given } = await world.resident.request(path);
    expect(given).toBe(status);
    expect(headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('can be asked for without its text', async () => {
    const answer = await world.resident.request('/api/v1/dienst', { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });
});

test('a bug is answered without a word of what it was', async () => {
  const broken = await startApp();
  await broken.service.store.close();
  const answer = await broken.app.request('/api/v1/dienst');
  expect(answer.status).toBe(500);
  expect(await answer.json()).toEqual({
    type: 'urn:meevertellen:problem:internal',
    status: 500,
    title: 'Something went wrong on the server',
    detail: 'Something went wrong on the server',
    code: 'internal',
  });
  expect(broken.log.some((line) => line.includes('"at":["at '))).toBe(true);
  await broken.drop();
});

test('a story goes in under a signature that does not hold, as nobody', async () => {
  const body = JSON.stringify({ clientVersion: 'test', envelopes: [{ broken: true }] });
  const answer = await world.app.request('/api/v1/inzendingen', {
    method: 'POST',
    headers: { ...json, signature: 'device=:AAAA:', 'signature-input': 'device=()' },
    body,
  });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ outcomes: [{ status: 'quarantined' }] });
});
