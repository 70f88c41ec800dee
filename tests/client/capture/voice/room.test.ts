import { expect, test } from 'vitest';
import { isAlmostFull, watchRoom } from '../../../../client/capture/voice/room.ts';
import { ATTACHMENT_MAX_FRAMES } from '../../../../shared/model/attachment.ts';

const storage = (estimate: StorageEstimate) => ({ estimate: () => Promise.resolve(estimate) });

test.each([
  [{ usage: 86, quota: 100 }, true],
  [{ usage: 85, quota: 100 }, false],
  [{ usage: 0, quota: 100 }, false],
  [{ usage: 5, quota: 0 }, false],
  [{}, false],
])('%o', async (estimate, full) => {
  expect(await isAlmostFull(storage(estimate))).toBe(full);
});

test('a browser that does not tell is believed to have room', async () => {
  expect(await isAlmostFull(undefined)).toBe(false);
});

test('a recording ends when its room runs out while it grows, looked at now and then', async () => {
  const estimate = { usage: 50, quota: 100 };
  const look = watchRoom(storage(estimate));
  for (let piece = 1; piece < 10; piece += 1) expect(await look({ size: 4_000 })).toBeNull();
  estimate.usage = 90;
  expect(await look({ size: 4_000 })).toBe('full');
});

test('a recording ends before it is longer than the server takes', async () => {
  const look = watchRoom(undefined, 10_000);
  expect(await look({ size: 10_000 })).toBeNull();
  expect(await look({ size: 1 })).toBe('long');
});

test('a recording of silence ends before it has more pieces than the server takes', async () => {
  const look = watchRoom(undefined);
  let pieces = 0;
  while ((await look({ size: 20 })) === null && pieces < ATTACHMENT_MAX_FRAMES) pieces += 1;
  expect(pieces).toBeLessThan(0.95 * ATTACHMENT_MAX_FRAMES);
});

test('a browser that cannot tell any more is believed to have room', async () => {
  expect(await isAlmostFull({ estimate: () => Promise.reject(new TypeError('no')) })).toBe(false);
});
