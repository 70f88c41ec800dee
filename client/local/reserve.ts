import { randomBytes } from '../../shared/seal/platform.ts';
import type { LocalDatabase } from './database.ts';

/**
 * Room that is kept for when there is none any more, as rows of bytes that mean nothing: a browser that is full still
 * takes deletions, and counts what they free at once. (Chromium 156, measured: a cache that is deleted is not.)
 * `telling` is for text, some hundred stories; `sending` is for the states that change while stories leave, so that
 * a full tablet can become empty again.
 */
export type ReserveName = 'telling' | 'sending';

export interface Reserve {
  name: `reserve-${ReserveName}`;
  bytes: ArrayBuffer;
}

const SIZES: Record<ReserveName, number> = { telling: 4_000_000, sending: 500_000 };
const NAMES = ['sending', 'telling'] as const satisfies readonly ReserveName[];

/** Lays by what is missing of the reserve; throws where there is no room for it. */
export async function layByReserve(
  db: LocalDatabase,
  sizes: Record<ReserveName, number> = SIZES,
): Promise<void> {
  for (const name of NAMES) {
    const row = `reserve-${name}` as const;
    if ((await db.device.where('name').equals(row).count()) > 0) continue;
    await db.device.put({ name: row, bytes: noise(sizes[name]).buffer });
  }
}

/** Gives the room back; false when it was given before. */
export const releaseReserve = (db: LocalDatabase, name: ReserveName): Promise<boolean> =>
  db.transaction('rw', db.device, async () => {
    const row = `reserve-${name}` as const;
    if ((await db.device.where('name').equals(row).count()) === 0) return false;
    await db.device.delete(row);
    return true;
  });

export const isReserveWhole = async (db: LocalDatabase): Promise<boolean> =>
  (await db.device
    .where('name')
    .anyOf(NAMES.map((name) => `reserve-${name}`))
    .count()) === NAMES.length;

/** Of chance: a store that compresses what it keeps would make nothing of zeros. */
function noise(size: number): Uint8Array<ArrayBuffer> {
  const piece = 65_536;
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += piece) bytes.set(randomBytes(Math.min(piece, size - at)), at);
  return bytes;
}
