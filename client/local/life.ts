import type { LocalDatabase } from './database.ts';
import { releaseReserve } from './reserve.ts';
import { isOutOfRoom } from './with-room.ts';

/**
 * Keeps which life the server's store lives; null: that is not known. From then on nothing is let go that was received in
 * another life. Takes of the reserve when there is no room, and never of what was received. Throws when there is no room
 * at all, and something was.
 */
export async function noteLife(db: LocalDatabase, epoch: string | null): Promise<void> {
  const row = await db.device.get('life');
  if (row?.name === 'life' && row.epoch === epoch) return;
  const note = () => db.device.put({ name: 'life', epoch });
  try {
    await note();
  } catch (error) {
    if (!isOutOfRoom(error)) throw error;
    // As long as nothing was noted, all that was received may be let go.
    if (row === undefined && (await isAllOf(db, epoch))) return;
    if (!(await releaseReserve(db, 'sending'))) throw error;
    await note();
  }
}

const isAllOf = async (db: LocalDatabase, life: string | null): Promise<boolean> =>
  (await db.outbox
    .filter(({ acknowledgement, epoch }) => acknowledgement !== null && epoch !== life)
    .count()) === 0;
