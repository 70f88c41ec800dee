import { Problem } from '../../shared/api/problem.ts';
import type { OrganisationId, RoundId } from '../../shared/model/ids.ts';
import type { IndicatorSheet } from '../../shared/model/indicator.ts';
import { indicatorOf, noCounts } from '../../shared/rules/figures.ts';
import { PUBLICATION_THRESHOLD } from '../../shared/rules/suppression.ts';
import type { Db } from '../store/act.ts';
import { selectFigures } from '../store/figures.ts';
import { selectRound } from '../store/round.ts';
import { frameworkOf } from './round-parts.ts';

/**
 * The indicators of a round in the framework's order; `neighbourhood` null is the whole round, in which stories
 * without a known neighbourhood count too.
 */
export const indicatorSheet = async (
  db: Db,
  organisationId: OrganisationId,
  of: { roundId: RoundId; neighbourhood: string | null },
): Promise<IndicatorSheet> => {
  const round = await selectRound(db, organisationId, of.roundId);
  const { neighbourhood } = of;
  if (neighbourhood !== null && !round.neighbourhoods.includes(neighbourhood)) {
    throw new Problem('invalid-input', {
      invalidParams: [{ name: 'neighbourhood', reason: 'unknown' }],
    });
  }
  const { received, coded, themes } = await selectFigures(db, round.id, neighbourhood);
  return {
    roundId: round.id,
    neighbourhood,
    received,
    coded,
    threshold: PUBLICATION_THRESHOLD,
    indicators: frameworkOf(round).themes.map(({ key }) =>
      indicatorOf(key, themes.get(key) ?? noCounts, coded),
    ),
  };
};
