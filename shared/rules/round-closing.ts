import type { CalendarDate, Instant } from '../model/moment.ts';
import type { Round } from '../model/round.ts';
import { dutchDay } from './calendar.ts';

type Period = Pick<Round, 'opensOn' | 'closesOn'>;

/** A round is closed from the day after its last; one without a last day never closes by itself. */
export const isClosed = (round: Period, on: CalendarDate): boolean =>
  round.closesOn !== null && on > round.closesOn;

/**
 * May a story that arrives at `receivedAt` still enter its round? As long as the round is not closed, always.
 * After that only what was sealed within the round, by the server's clock: where a device's says nothing (null, or
 * a day before the round began) a coordinator decides (design D4).
 */
export const mayEnter = (round: Period, sealedAt: Instant | null, receivedAt: Instant): boolean => {
  if (!isClosed(round, dutchDay(receivedAt))) return true;
  if (sealedAt === null) return false;
  const sealedOn = dutchDay(sealedAt);
  return sealedOn >= round.opensOn && !isClosed(round, sealedOn);
};
