import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, TEST_ORIGIN, type TestApp } from '../../support/app.ts';

let world: TestApp;

beforeAll(async () => {
  world = await startApp({ contactEmail: 'beheer@verhalen.example' });
});

afterAll(() => world.drop());

test('the description of the API is for everybody, pages of other sites too', async () => {
  const answer = await world.app.request('/api/v1/openapi.json');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(answer.headers.get('api-version')).toMatch(/^1\./);
  expect(await answer.json()).toMatchObject({
    openapi: '3.1.0',
    info: { contact: { email: 'beheer@verhalen.example', url: TEST_ORIGIN } },
    servers: [{ url: `${TEST_ORIGIN}/api/v1` }],
  });
});

test('who finds a weakness is told where to go', async () => {
  const answer = await world.app.request('/.well-known/security.txt');
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(await answer.text()).toMatch(/^Contact: mailto:beheer@verhalen\.example\n/);
});

test('without an address, the page on privacy says where', async () => {
  const closed = await startApp();
  const answer = await closed.app.request('/.well-known/security.txt');
  expect(await answer.text()).toContain(`Contact: ${TEST_ORIGIN}/privacy\n`);
  await closed.drop();
});
