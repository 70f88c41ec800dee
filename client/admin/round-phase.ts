import type { CalendarDate } from '../../shared/model/moment.ts';
import type { Round } from '../../shared/model/round.ts';
import { isClosed } from '../../shared/rules/round-closing.ts';

/** `ahead`: begins later; `closed`: its last day is over, though what was sealed before may still come in. */
export type RoundPhase = 'ahead' | 'open' | 'closed';

/** Where a round stands on this day. */
export function phaseOf(round: Pick<Round, 'opensOn' | 'closesOn'>, today: CalendarDate): RoundPhase {
  if (today < round.opensOn) return 'ahead';
  return isClosed(round, today) ? 'closed' : 'open';
}
