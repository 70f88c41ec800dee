import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  clearHalfMade,
  HALF_MADE_FOR,
  keepMedia,
  listUploads,
  openMediaFiles,
} from '../../../server/store/media-files.ts';

let dataDir: string;
beforeEach(async () => void (dataDir = await mkdtemp(join(tmpdir(), 'mv-media-'))));
afterEach(() => rm(dataDir, { recursive: true }));

/** In seconds, as the file system takes them: untouched for so long as nobody is, and a minute less. */
const LONG_AGO = (Date.now() - HALF_MADE_FOR - 1_000) / 1000;
const JUST_NOW = LONG_AGO + 60;

test('what a crash left half made is cleared at the start, or once it is old, and what another makes now is not', async () => {
  const files = await openMediaFiles(dataDir);
  for (const folder of [files.uploads, files.media]) {
    for (const name of ['.making-old', '.making-new']) await writeFile(join(folder, name), 'half');
    await utimes(join(folder, '.making-old'), LONG_AGO, LONG_AGO);
    await utimes(join(folder, '.making-new'), JUST_NOW, JUST_NOW);
  }
  await openMediaFiles(dataDir);
  for (const folder of [files.uploads, files.media]) expect(await readdir(folder)).toEqual(['.making-new']);
  expect(await listUploads(files)).toEqual([]);
  await clearHalfMade(files);
  for (const folder of [files.uploads, files.media]) {
    expect(await readdir(folder)).toEqual(['.making-new']);
    await utimes(join(folder, '.making-new'), LONG_AGO, LONG_AGO);
  }
  await clearHalfMade(files);
  for (const folder of [files.uploads, files.media]) expect(await readdir(folder)).toEqual([]);
});

test('a file whose maker stood still for too long is not kept, and can be made again', async () => {
  const files = await openMediaFiles(dataDir);
  const make = (pause: () => Promise<void>) =>
    keepMedia(files, async (take) => {
      await take(Buffer.from('Mijn '));
      await pause();
      await take(Buffer.from('stem'));
      return true;
    });
  const cleared = make(async () => {
    for (const name of await readdir(files.media)) await utimes(join(files.media, name), LONG_AGO, LONG_AGO);
    await clearHalfMade(files);
  });
  await expect(cleared).rejects.toThrow('ENOENT');
  const name = await make(async () => clearHalfMade(files));
  expect(await readFile(join(files.media, name?.slice(0, 2) ?? '', name ?? ''), 'utf8')).toBe('Mijn stem');
});

test('an opened file lies under its hash, whole, whatever pieces it came in', async () => {
  const files = await openMediaFiles(dataDir);
  const name = await keepMedia(files, async (take) => {
    for (const piece of ['Mijn ', 'stem']) await take(Buffer.from(piece));
    return true;
  });
  expect(await readFile(join(files.media, name?.slice(0, 2) ?? '', name ?? ''), 'utf8')).toBe('Mijn stem');
});

test.each(['keepMedia', 'keepUpload'])(
  '%s does not take for written what the disk took a part of',
  async (how) => {
    // The limit lets a write of 6,000 bytes through for 4,096 of them, as a disk that fills does.
    const limited = ['-c', 'ulimit -f 8; exec "$@"', 'sh', process.execPath, '--import', 'tsx'];
    const program = fileURLToPath(new URL('../../fixtures/media/keep-too-much.ts', import.meta.url));
    const env = { ...process.env, TSX_DISABLE_CACHE: '1' };
    const { stdout } = await promisify(execFile)('sh', [...limited, program, dataDir, how], { env });
    expect(stdout.trim()).toBe('EFBIG');
    expect(await readdir(join(dataDir, 'media'))).toEqual([]);
    expect(await readdir(join(dataDir, 'uploads'))).toEqual([]);
  },
);
