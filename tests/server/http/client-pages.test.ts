import { Hono } from 'hono';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AppEnv } from '../../../server/http/app-env.ts';
import { clientFiles } from '../../../server/http/client-files.ts';
import { clientPages } from '../../../server/http/client-pages.ts';
import { asProblem, problemAnswer } from '../../../server/http/problem-answer.ts';

let folder: string;
let app: Hono<AppEnv>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'client-pages-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>app</title>');
  await writeFile(join(folder, 'icon.svg'), '<svg/>');
  app = new Hono<AppEnv>();
  app.all('*', clientPages(clientFiles(folder)));
  app.onError((error) => problemAnswer(asProblem(error)));
});

afterAll(() => rm(folder, { recursive: true }));

const get = (path: string, accept = '*/*') => app.request(path, { headers: { accept } });

test.each([
  '/',
  '/vertel',
  '/vertel/demo',
  '/ophalen',
  '/duiden/01900000-0000-7000-8000-000000000001',
  '/inzicht',
  '/terug',
  '/beheer/rondes/x',
  '/aanmelden',
  '/toegankelijkheid',
  '/privacy',
])('%s is a page of the app', async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('<title>app</title>');
});

test('a file stands before a page', async () => {
  expect((await get('/icon.svg')).headers.get('content-type')).toBe('image/svg+xml');
});

test('who follows a dead link gets the app, which says that there is nothing', async () => {
  const answer = await get('/nergens', 'text/html,*/*');
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('<title>app</title>');
});

test.each(['/assets/old-1a2b.js', '/nergens', '/vertel.php', '/.git/config'])(
  'a program that asks for %s never gets a page instead',
  async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  },
);

test('nothing can be written to a page', async () => {
  const answer = await app.request('/vertel', { method: 'POST' });
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('GET, HEAD');
});

test('a page can be asked for without its text', async () => {
  const answer = await app.request('/vertel', { method: 'HEAD' });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('');
});
