import type { CalendarDate, Instant } from '../model/moment.ts';
import { dutchDay } from './calendar.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** As long as a slow line may take to bring a batch; a clock that is no more wrong than that is right. */
const TOLERATED_MS = 5 * MINUTE_MS;

/** A clock that is wrong by this much was set anew, and nobody knows when: before or after what it dates. */
const LOST_MS = 180 * DAY_MS;

/** As long as a device may wait before it sends: what it dates earlier, it dated by a clock that was lost. */
const OLDEST_MS = 400 * DAY_MS;

/** What a device's clock said when it sent, null where it did not say, and what the server's said then. */
export type Clocks = { sentAt: Instant | null; receivedAt: Instant };

/**
 * A moment of a device's clock by the server's, corrected by how far they lie apart (design D4). Null where that
 * clock says nothing: it is wrong by months or years, or names a moment that is still to come or too long ago.
 */
export const correctedMoment = (moment: Instant, { sentAt, receivedAt }: Clocks): Instant | null => {
  const received = Date.parse(receivedAt);
  const offset = sentAt === null ? 0 : received - Date.parse(sentAt);
  if (Math.abs(offset) > LOST_MS) return null;
  const at = Date.parse(moment) + (Math.abs(offset) > TOLERATED_MS ? offset : 0);
  if (at > received + DAY_MS || at < received - OLDEST_MS) return null;
  return new Date(at).toISOString();
};

/**
 * The day on which something was told, on a Dutch calendar; only the day is kept. Null, rather than a wrong day, where
 * the device's clock says nothing: what was told after it came in was told on a day nobody knows.
 */
export const dayToldOn = (finishedAt: Instant, clocks: Clocks): CalendarDate | null => {
  const at = correctedMoment(finishedAt, clocks);
  if (at === null) return null;
  const day = dutchDay(at);
  return day > dutchDay(clocks.receivedAt) ? null : day;
};
