import { expect, it } from 'vitest';
import { isReserveWhole, layByReserve, releaseReserve } from '../../../client/local/reserve.ts';
import { newDevice } from './cast.ts';

const small = { telling: 200_000, sending: 1_000 };

it('lays by room for telling and for sending, once', async () => {
  const db = newDevice();
  expect(await isReserveWhole(db)).toBe(false);
  await layByReserve(db, small);
  await layByReserve(db, { telling: 1, sending: 1 });
  expect(await isReserveWhole(db)).toBe(true);
  const sizes = (await db.device.toArray()).map((row) => ('bytes' in row ? row.bytes.byteLength : 0));
  expect(sizes.sort((a, b) => a - b)).toEqual([1_000, 200_000]);
});

it('gives each back once, and lays by only what is missing', async () => {
  const db = newDevice();
  await layByReserve(db, small);
  expect(await releaseReserve(db, 'telling')).toBe(true);
  expect(await releaseReserve(db, 'telling')).toBe(false);
  expect(await isReserveWhole(db)).toBe(false);
  await layByReserve(db, small);
  expect(await isReserveWhole(db)).toBe(true);
});

it('lays by bytes that cannot be pressed together', async () => {
  const db = newDevice();
  await layByReserve(db, small);
  const row = await db.device.get('reserve-telling');
  const bytes = new Uint8Array(row?.name === 'reserve-telling' ? row.bytes : new ArrayBuffer());
  expect(new Set(bytes.subarray(-1_000)).size).toBeGreaterThan(200);
});
