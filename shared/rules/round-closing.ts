import type { CalendarDate, Instant } from '../model/moment.ts';
import type { Round } from '../model/round.ts';
import { dutchDay } from './calendar.ts';

type Period = Pick<Round, 'opensOn' | 'closesOn'>;

/** A round is closed from the day after its last; one without a last day never closes by itself. */
export const isClosed = (round: Period, on: CalendarDate): boolean =>
  round.closesOn !== null && on > round.closesOn;

/**
 * May a story that arrives at `receivedAt` still enter its round? As long as the round is not closed, always.
 * After that only what was sealed within the round: a device that says it sealed before the round began has a
 * clock that says nothing, and then a coordinator decides (design D4).
 */
export const mayEnter = (round: Period, sealedAt: Instant, receivedAt: Instant): boolean => {
  if (!isClosed(round, dutchDay(receivedAt))) return true;
  const sealedOn = dutchDay(sealedAt);
  return sealedOn >= round.opensOn && !isClosed(round, sealedOn);
};
