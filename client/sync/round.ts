import { backOff, waitLeft } from '../../shared/rules/back-off.ts';
import { nextAttemptAt } from '../../shared/rules/outbox.ts';
import type { LocalDatabase } from '../local/database.ts';
import { selectOptionalTablet } from '../local/device.ts';
import { waitingOf } from '../local/outbox.ts';
import { isReserveWhole } from '../local/reserve.ts';
import { restoreReserve } from '../local/with-room.ts';
import { refreshForms } from './contact.ts';
import { drain, type Asked } from './drain.ts';
import { awaitsMedia, selectDueMedia } from './media.ts';
import type { Prover } from './prover.ts';
import { tellStanding } from './standing.ts';
import type { SyncStatus } from './status.ts';
import type { World } from './world.ts';

/** When nothing waits, how often a device says that it is there, in milliseconds. */
const QUIET = 5 * 60_000;

const SOONEST = 1_000;

/** Sends, then fetches, then says how a tablet stands. Gives what the line was like; `null` when nothing had to be asked. */
export async function goRound(
  db: LocalDatabase,
  world: World,
  asked: Asked & { prover?: Prover },
): Promise<SyncStatus['line'] | null> {
  const end = await drain(db, world, asked);
  const forms = end === 'offline' ? null : await refreshForms(db, world);
  await keepHouse(db);
  await tellStanding(db, world, forms?.kind === 'ok');
  if (end === 'offline') return 'offline';
  if (forms) return forms.kind === 'offline' ? 'offline' : 'online';
  return end === 'done' || end === 'later' ? 'online' : null;
}

/** A tablet goes a day without a network: it lays by room for that. */
async function keepHouse(db: LocalDatabase): Promise<void> {
  if ((await selectOptionalTablet(db)) && !(await isReserveWhole(db))) await restoreReserve(db);
}

/** How long until the next round, in milliseconds: until the first item may go; longer while nobody answers. */
export async function pauseAfter(db: LocalDatabase, world: World, failures: number): Promise<number> {
  const items = await db.outbox.toArray();
  const waitForMedia = await Promise.all(items.map((item) => awaitsMedia(db, item)));
  const moments = [
    ...items.flatMap((item, index) => (waitForMedia[index] ? [] : (nextAttemptAt(waitingOf(item)) ?? []))),
    ...(await selectDueMedia(db)).map(({ notBefore }) => notBefore),
  ];
  const first = Math.min(QUIET, ...moments.map((moment) => waitLeft(moment, world.now())));
  return Math.max(SOONEST, first, failures > 0 ? backOff(failures, world.chance()) : 0);
}
