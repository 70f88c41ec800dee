import { expect, test } from 'vitest';
import { isAlmostFull } from '../../../../client/capture/voice/room.ts';

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
