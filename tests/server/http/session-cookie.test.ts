import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { sessionCookie } from '../../../server/http/session-cookie.ts';

const app = (secure: boolean) =>
  new Hono()
    .post('/set', (context) => {
      sessionCookie(context, { secure, lifeSeconds: 43_200 }).set('token-1');
      return context.body(null, 204);
    })
    .post('/clear', (context) => {
      sessionCookie(context, { secure, lifeSeconds: 43_200 }).clear();
      return context.body(null, 204);
    })
    .get('/', (context) => context.json(sessionCookie(context, { secure, lifeSeconds: 1 }).token));

const cookieOf = async (path: string, secure: boolean) =>
  (await app(secure).request(path, { method: 'POST' })).headers.get('set-cookie');

test('over HTTPS the cookie is bound to this host, out of reach of scripts and other sites', async () => {
  expect(await cookieOf('/set', true)).toBe(
    '__Host-sessie=token-1; Max-Age=43200; Path=/; HttpOnly; Secure; SameSite=Lax',
  );
});

test('on localhost it goes without what browsers only take over HTTPS', async () => {
  expect(await cookieOf('/set', false)).toBe('sessie=token-1; Max-Age=43200; Path=/; HttpOnly; SameSite=Lax');
});

test('signing out takes it away', async () => {
  expect(await cookieOf('/clear', true)).toMatch(/^__Host-sessie=; Max-Age=0; Path=\/; HttpOnly; Secure/);
});

test('a cookie of the other name is not read', async () => {
  const answer = await app(true).request('/', { headers: { cookie: 'sessie=planted' } });
  expect(await answer.json()).toBeNull();
});

test('without a cookie there is no token', async () => {
  expect(await (await app(false).request('/')).json()).toBeNull();
});
