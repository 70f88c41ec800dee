import { Problem } from '../../shared/api/problem.ts';
import type { TabletInFull } from '../../shared/api/tablet.ts';
import type { OrganisationId, TabletId } from '../../shared/model/ids.ts';
import { rangesOf, tabletRow } from '../../shared/rules/tablet-row.ts';
import type { Db } from '../store/act.ts';
import { selectOptionalRevocation, selectOptionalTablet } from '../store/tablet.ts';
import { type CameOfTablet, countAsideOf, selectRowOf } from '../store/tablet-row.ts';

/** A tablet as a coordinator sees it: how it stood, what its numbers say, and what came after it was revoked. */
export const tabletInFull = async (
  db: Db,
  organisationId: OrganisationId,
  id: TabletId,
): Promise<TabletInFull> => {
  const found = await selectOptionalTablet(db, id);
  if (found?.organisationId !== organisationId) throw new Problem('not-found');
  const { tablet } = found;
  const came = await selectRowOf(db, id);
  return {
    tablet,
    revocation: await selectOptionalRevocation(db, id),
    row: tabletRow(came, tablet.standing),
    lastReceivedAt: came.reduce<string | null>(latest, null),
    sinceRevoked: {
      items: tablet.revokedAt === null ? 0 : await countAsideOf(db, id, tablet.revokedAt),
      numbers: rangesOf(numbersSince(came, tablet.revokedAt)),
    },
    undecided: await countAsideOf(db, id, null),
  };
};

const latest = (last: string | null, { receivedAt }: CameOfTablet): string =>
  last === null || receivedAt > last ? receivedAt : last;

const numbersSince = (came: readonly CameOfTablet[], since: string | null): number[] => {
  const late = since === null ? [] : came.filter(({ receivedAt }) => receivedAt >= since);
  return [...new Set(late.map(({ sequence }) => sequence))].sort((a, b) => a - b);
};
