import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readChunks, selectGrowth, sliceChunks } from '../../../client/local/chunk.ts';
import type { LocalDatabase } from '../../../client/local/database.ts';
import { openAttachment } from '../../../shared/seal/attachment.ts';
import { recordOn, type Recorded } from '../../support/recorded.ts';
import { storyId } from '../../support/telling.ts';
import { newDevice } from './cast.ts';

let db: LocalDatabase;
let recorded: Recorded;
let sealed: Buffer;

beforeAll(async () => {
  db = newDevice();
  await recordOn(db, storyId(2), { seconds: 3, perSecond: 11 });
  recorded = await recordOn(db, storyId(1), { seconds: 150, perSecond: 7 });
  const frames: Uint8Array[] = [];
  for await (const frame of readChunks(db, recorded.id)) frames.push(frame);
  sealed = Buffer.concat(frames);
});

test('a file is read from its first frame to its last, and opens to what was recorded', async () => {
  const pieces: Uint8Array[] = [];
  const { key, hash } = recorded.attachment;
  const verdict = await openAttachment(
    readChunks(db, recorded.id),
    { key, hash },
    (piece) => void pieces.push(piece),
  );
  expect(verdict).toEqual({ ok: true, bytes: recorded.plain.length });
  expect(Buffer.concat(pieces).equals(recorded.plain)).toBe(true);
});

test('any part of it is read without the rest', () =>
  fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(sealed.length), async (start, length) => {
      const end = Math.min(sealed.length, start + length + 1);
      const part = await sliceChunks(db, recorded.id, start, end);
      expect(Buffer.from(part).equals(sealed.subarray(start, end))).toBe(true);
    }),
    { numRuns: 60 },
  ));

test('a part that is not there any more is an error, not zeros', async () => {
  await expect(sliceChunks(db, recorded.id, sealed.length - 5, sealed.length + 5)).rejects.toThrow(
    'not on this device',
  );
  await expect(sliceChunks(db, 'unknown', 0, 5)).rejects.toThrow('not on this device');
});

test('what is known of an open one is what its frames say', async () => {
  const { digests, untilMs } = await selectGrowth(db, recorded.id);
  expect([digests.length, untilMs]).toEqual([151, 150_000]);
});
