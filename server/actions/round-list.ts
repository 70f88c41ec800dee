import type { Event } from '../../shared/model/event.ts';
import type { Framework } from '../../shared/model/framework.ts';
import type { OrganisationId, RoundId } from '../../shared/model/ids.ts';
import type { Round } from '../../shared/model/round.ts';
import type { Db } from '../store/act.ts';
import { countEvents, selectEvents } from '../store/event.ts';
import { selectFigures, selectRoundTallies } from '../store/figures.ts';
import { selectRound, selectRounds } from '../store/round.ts';
import { frameworkOf } from './round-parts.ts';

type Counted = Round & { received: number; coded: number; events: number };

/** The most events of a round that are listed, the latest first. */
const MOST_EVENTS = 500;

/** All rounds with how much came in, the one that began last first. */
export const listRounds = async (db: Db, organisationId: OrganisationId): Promise<Counted[]> => {
  const [rounds, tallies, events] = await Promise.all([
    selectRounds(db, organisationId),
    selectRoundTallies(db, organisationId),
    countEvents(db, organisationId),
  ]);
  return rounds.map((round) => ({
    ...round,
    received: tallies.get(round.id)?.received ?? 0,
    coded: tallies.get(round.id)?.coded ?? 0,
    events: events.get(round.id) ?? 0,
  }));
};

export const roundInFull = async (
  db: Db,
  organisationId: OrganisationId,
  id: RoundId,
): Promise<{ round: Counted; framework: Framework; events: Event[] }> => {
  const round = await selectRound(db, organisationId, id);
  const [{ received, coded }, events, counts] = await Promise.all([
    selectFigures(db, id, null),
    selectEvents(db, [id], MOST_EVENTS),
    countEvents(db, organisationId),
  ]);
  return {
    round: { ...round, received, coded, events: counts.get(id) ?? 0 },
    framework: frameworkOf(round),
    events,
  };
};
