import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { AppEnv } from '../../../server/http/app-env.ts';
import { refuseMethod } from '../../../server/http/refuse-method.ts';

const refusing = async (...known: string[]) => {
  const app = new Hono<AppEnv>();
  app.all('*', (context) => refuseMethod(context, known));
  return app.request('/rondes', { method: 'PATCH' });
};

test('a method that an address does not know is a problem, with those that it does know', async () => {
  const answer = await refusing('GET', 'POST');
  expect(answer.status).toBe(405);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('allow')).toBe('GET, POST, HEAD');
});

test('what cannot be read cannot be asked for its headers either', async () => {
  expect((await refusing('PUT', 'DELETE')).headers.get('allow')).toBe('PUT, DELETE');
});
