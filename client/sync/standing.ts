import type { Standing } from '../../shared/model/standing.ts';
import { isUnsent } from '../../shared/rules/outbox.ts';
import { call } from '../api/call.ts';
import type { LocalDatabase } from '../local/database.ts';
import { selectOptionalTablet, type TabletIdentity } from '../local/device.ts';
import { PHONE } from '../local/draft.ts';
import { noteStanding, selectLostTablet } from '../local/lost-tablet.ts';
import { isPersisted, spaceOf } from '../local/space.ts';
import { selectTally } from '../local/tally.ts';
import { CLIENT_VERSION } from './client-version.ts';
import { signAs } from './sign.ts';
import type { World } from './world.ts';

/** How this tablet stands; numbers only. */
export async function standingOf(db: LocalDatabase, tablet: TabletIdentity, now: number): Promise<Standing> {
  const unsent = await db.outbox.filter(({ state }) => isUnsent(state)).toArray();
  const drafts = await db.drafts.where('keyId').notEqual(PHONE).toArray();
  const [space, persisted] = await Promise.all([spaceOf(), isPersisted()]);
  const waitsSince = [
    ...unsent.map(({ sealedAt }) => sealedAt),
    ...drafts.map(({ savedAt }) => savedAt),
  ].sort();
  return {
    at: new Date(now).toISOString(),
    unsent: unsent.length,
    drafts: drafts.length,
    sealed: tablet.sequence,
    ...(await selectTally(db)),
    storage: space && { persisted, ...space },
    since: waitsSince[0] ?? null,
    lost: await selectLostTablet(db),
    clientVersion: CLIENT_VERSION,
  };
}

/** Notes how this tablet stands where it outlives the store, and says it to the server when that can be reached. */
export async function tellStanding(db: LocalDatabase, world: World, reached: boolean): Promise<void> {
  const tablet = await selectOptionalTablet(db);
  if (!tablet) return;
  const body = await standingOf(db, tablet, world.now());
  const { at, unsent, drafts } = body;
  noteStanding({ tabletId: tablet.id, at, unsent, drafts });
  if (!reached) return;
  await call('reportStanding', { body }, { fetch: world.fetch, sign: signAs(tablet, world) });
}
