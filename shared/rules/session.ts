import type { Instant } from '../model/moment.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A session ends after half an hour without use and after a working day (OWASP ASVS 5.0 7.3.1, 7.3.2). */
const SESSION_IDLE_MS = 30 * MINUTE_MS;
export const SESSION_LIFE_MS = 12 * HOUR_MS;

/** Use is noted to the minute: a write for every request would make reading as slow as writing. */
const NOTED_AFTER_MS = MINUTE_MS;

/** The link for a first visit may wait for somebody who works part of the week; a later one is asked for now. */
export const FIRST_LINK_LIFE_MS = 7 * 24 * HOUR_MS;
export const RENEWED_LINK_LIFE_MS = 24 * HOUR_MS;

/** A code that is typed over or scanned at once. */
export const ENROLMENT_CODE_LIFE_MS = 10 * MINUTE_MS;

/** Of a session, or of a tablet: when it was last seen, as far as that is noted. */
type Seen = { lastSeenAt: Instant | null };

export type SessionTimes = { lastSeenAt: Instant; expiresAt: Instant };

export const later = (moment: Instant, ms: number): Instant =>
  new Date(Date.parse(moment) + ms).toISOString();

export const sessionHolds = (session: SessionTimes, now: Instant): boolean =>
  now < session.expiresAt && now < later(session.lastSeenAt, SESSION_IDLE_MS);

/** Whether seeing it now is worth a note. */
export const isWorthNoting = ({ lastSeenAt }: Seen, now: Instant): boolean =>
  lastSeenAt === null || now >= later(lastSeenAt, NOTED_AFTER_MS);
