import { backOff } from '../../shared/rules/back-off.ts';
import type { LocalDatabase } from '../local/database.ts';
import { refreshForms } from './contact.ts';
import { drain } from './drain.ts';
import { mayGo } from './may-go.ts';
import { awaitsMedia, selectDueMedia } from './media.ts';
import type { Prover } from './prover.ts';
import type { SyncStatus } from './status.ts';
import type { World } from './world.ts';

/** When nothing waits, how often a device says that it is there, in milliseconds. */
const QUIET = 5 * 60_000;

const SOONEST = 1_000;

/** Sends, then fetches. Gives what the line was like; `null` when nothing had to be asked. */
export async function goRound(
  db: LocalDatabase,
  world: World,
  options: { byHand: boolean; prover?: Prover },
): Promise<SyncStatus['line'] | null> {
  const end = await drain(db, world, options);
  if (end === 'offline') return 'offline';
  const forms = await refreshForms(db, world);
  if (forms) return forms.kind === 'offline' ? 'offline' : 'online';
  return end === 'done' || end === 'later' ? 'online' : null;
}

/** How long until the next round, in milliseconds: until the first item may go; longer while nobody answers. */
export async function pauseAfter(db: LocalDatabase, world: World, failures: number): Promise<number> {
  const waiting = await db.outbox.filter(mayGo).toArray();
  const waitForMedia = await Promise.all(waiting.map((item) => awaitsMedia(db, item)));
  const texts = waiting.filter((_, index) => !waitForMedia[index]);
  const moments = [...texts, ...(await selectDueMedia(db))].map(({ notBefore }) => notBefore);
  if (moments.length === 0) return QUIET;
  const first = Math.min(...moments) - world.now();
  return Math.max(SOONEST, first, failures > 0 ? backOff(failures, world.chance()) : 0);
}
