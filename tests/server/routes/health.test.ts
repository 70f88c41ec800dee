import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from '../../support/app.ts';

let world: TestApp;

beforeAll(async () => {
  world = await startApp({ metricsToken: 'a long token of the operator' });
});

afterAll(() => world.drop());

const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

test('the server says that it is alive', async () => {
  const answer = await world.app.request('/healthz');
  expect([answer.status, await answer.json()]).toEqual([200, { alive: true }]);
});

test('the server says that it is ready when a story could be taken in', async () => {
  const answer = await world.app.request('/readyz');
  expect([answer.status, await answer.json()]).toEqual([200, { ready: true }]);
});

test('the server says that it is not ready when its store is gone', async () => {
  const gone = await startApp();
  await gone.drop();
  const answer = await gone.app.request('/readyz');
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ ready: false });
});

describe('the figures of the server', () => {
  const metrics = (address: string, headers: Record<string, string> = {}) =>
    world.app.request('/metrics', { headers }, from(address));

  test('are told to this machine', async () => {
    await world.resident.do('getService');
    const text = await (await metrics('127.0.0.1')).text();
    expect(text).toMatch(
      /^meevertellen_requests_total\{endpoint="getService",method="GET",status="200"\} 1$/m,
    );
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  });

  test('are told to who has the token', async () => {
    const authorization = 'Bearer a long token of the operator';
    expect((await metrics('192.0.2.7', { authorization })).status).toBe(200);
  });

  test.each([
    ['to another machine', {}],
    ['with another token', { authorization: 'Bearer a long token of the operatos' }],
    ['with an empty token', { authorization: 'Bearer ' }],
    ['by way of a proxy', { 'x-forwarded-for': '127.0.0.1' }],
  ])('are not told %s', async (_, headers) => {
    expect((await metrics('192.0.2.7', headers)).status).toBe(403);
  });

  test('are told to nobody else where there is no token', async () => {
    const closed = await startApp({ metricsToken: null });
    const authorization = 'Bearer null';
    const answer = await closed.app.request('/metrics', { headers: { authorization } }, from('192.0.2.7'));
    expect(answer.status).toBe(403);
    await closed.drop();
  });
});
