import type { Standing } from '../../shared/model/standing.ts';
import { call } from '../api/call.ts';
import { selectWithUnsentFiles } from '../local/attachment.ts';
import type { LocalDatabase } from '../local/database.ts';
import { selectOptionalTablet, type TabletIdentity } from '../local/device.ts';
import { PHONE } from '../local/draft.ts';
import { noteStanding, selectLostTablet } from '../local/lost-tablet.ts';
import { isPersisted, spaceOf } from '../local/space.ts';
import type { OutboxItem } from '../local/outbox.ts';
import { selectTally } from '../local/tally.ts';
import { whereaboutsOf } from '../local/whereabouts.ts';
import { CLIENT_VERSION } from './client-version.ts';
import { signAs } from './sign.ts';
import type { World } from './world.ts';

/** How this tablet stands; numbers only. */
export async function standingOf(db: LocalDatabase, tablet: TabletIdentity, now: number): Promise<Standing> {
  const unsent = await selectLacking(db);
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

/** What the server lacks. A story that it keeps aside counts at its desk already: here only while a recording is not there. */
async function selectLacking(db: LocalDatabase): Promise<OutboxItem[]> {
  const filesWait = await selectWithUnsentFiles(db);
  const isLacking = (item: OutboxItem): boolean => {
    const where = whereaboutsOf(item);
    return where === 'coordinator' ? filesWait.has(item.storyId) : where !== 'received';
  };
  return db.outbox.filter(isLacking).toArray();
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
