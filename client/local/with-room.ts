import type { LocalDatabase } from './database.ts';
import { purgeAcknowledged } from './purge.ts';
import { layByReserve, releaseReserve, type ReserveName } from './reserve.ts';

/**
 * A write that makes room when there is none, and is then tried once more; `write` has to be all or nothing. What the
 * server has goes first. When nothing is left to give, it throws as it did, with everything as it was. As a part of a
 * transaction it fails with that, and what began it makes room.
 */
export async function withRoom<Value>(
  db: LocalDatabase,
  purpose: ReserveName,
  write: () => Promise<Value>,
): Promise<Value> {
  try {
    return await write();
  } catch (error) {
    if (!isOutOfRoom(error)) throw error;
    const made = await makeRoom(db, purpose).catch(() => false);
    if (!made) throw error;
    return write();
  }
}

/**
 * Lets go of the reserve first, because a full store takes no other writes; then of what the server has, and lays the
 * reserve by again as far as that gives room.
 */
async function makeRoom(db: LocalDatabase, purpose: ReserveName): Promise<boolean> {
  const released = await releaseReserve(db, purpose);
  const purged = await purgeAcknowledged(db).catch(ignoreOutOfRoom);
  return released || (purged ?? 0) > 0;
}

/** Lays by again what was used of the reserve, when there is room for it; what the server has goes for it. */
export async function restoreReserve(db: LocalDatabase, lay = layByReserve): Promise<void> {
  try {
    await lay(db);
  } catch (error) {
    ignoreOutOfRoom(error);
    if ((await purgeAcknowledged(db).catch(ignoreOutOfRoom)) !== 0) await lay(db).catch(ignoreOutOfRoom);
  }
}

function ignoreOutOfRoom(error: unknown): undefined {
  if (!isOutOfRoom(error)) throw error;
}

/** Dexie gives the browser's error as it was, or inside its own. */
export function isOutOfRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'QuotaExceededError') return true;
  return 'inner' in error && error.inner !== error && isOutOfRoom(error.inner);
}
