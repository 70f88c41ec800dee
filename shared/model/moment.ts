import * as z from 'zod/mini';

/** A moment in UTC with milliseconds, `2026-11-22T09:30:00.000Z` (ISO 8601, RFC 3339): sorts as text. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;

/** A day on the calendar without a time, `2026-11-22`. */
export const CalendarDate = z.iso.date();
export type CalendarDate = z.infer<typeof CalendarDate>;
