import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClientFiles, clientFiles } from '../../../server/http/client-files.ts';

const script = 'export const verhaal = "verhaal";\n'.repeat(200);
const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]);
let folder: string;
let files: ClientFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'client-files-'));
  await mkdir(join(folder, 'site/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'canary');
  await writeFile(join(folder, 'site/index.html'), '<!doctype html>');
  await writeFile(join(folder, 'site/.env'), 'canary');
  await writeFile(join(folder, 'site/sw.js'), script);
  await writeFile(join(folder, 'site/manifest.webmanifest'), '{}');
  await writeFile(join(folder, 'site/assets/app-1a2b.js'), script);
  await writeFile(join(folder, 'site/assets/photo.png'), picture);
  files = clientFiles(join(folder, 'site'));
});

afterAll(() => rm(folder, { recursive: true }));

const bytesOf = async (answer: Response | null) =>
  Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer());

const get = (path: string, headers: Record<string, string> = {}) => files.answer(path, new Headers(headers));

describe('a file of the client', () => {
  test.each([
    ['/index.html', 'text/html; charset=utf-8'],
    ['/assets/app-1a2b.js', 'text/javascript; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json'],
    ['/assets/photo.png', 'image/png'],
  ])('%s is %s', async (path, type) => {
    expect((await get(path))?.headers.get('content-type')).toBe(type);
  });

  test('that bears a hash in its name is kept for ever, all others are asked after', async () => {
    expect((await get('/assets/app-1a2b.js'))?.headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await get('/sw.js'))?.headers.get('cache-control')).toBe('no-cache');
    expect((await get('/index.html'))?.headers.get('cache-control')).toBe('no-cache');
  });

  test('comes packed as the browser likes best', async () => {
    const brotli = await get('/sw.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli?.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(await bytesOf(brotli)).toString()).toBe(script);

    const zipped = await get('/sw.js', { 'accept-encoding': 'gzip;q=1.0, br;q=0' });
    expect(zipped?.headers.get('content-encoding')).toBe('gzip');
    const bytes = await bytesOf(zipped);
    expect(gunzipSync(bytes).toString()).toBe(script);
    expect(Number(zipped?.headers.get('content-length'))).toBe(bytes.length);
  });

  test('comes as it is to a browser that unpacks nothing, and each time says that it depends', async () => {
    const plain = await get('/sw.js');
    expect(plain?.headers.get('content-encoding')).toBeNull();
    expect(plain?.headers.get('vary')).toBe('accept-encoding');
    expect(await plain?.text()).toBe(script);
  });

  test('that is packed by nature is not packed again', async () => {
    const photo = await get('/assets/photo.png', { 'accept-encoding': 'br' });
    expect(photo?.headers.get('content-encoding')).toBeNull();
    expect(await bytesOf(photo)).toEqual(picture);
  });

  test('is not sent again to whoever has it', async () => {
    const etag = (await get('/sw.js', { 'accept-encoding': 'br' }))?.headers.get('etag') ?? '';
    const again = await get('/sw.js', { 'accept-encoding': 'br', 'if-none-match': etag });
    expect(again?.status).toBe(304);
    expect(await again?.text()).toBe('');
  });
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/assets/../../secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '//secret.txt',
  '/.env',
  '/assets',
  '/unknown.js',
  '/constructor',
])('%s is no file of the client', async (path) => {
  expect(await get(path)).toBeNull();
});
