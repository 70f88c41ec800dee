import type { EnvelopeHeader } from '../model/envelope.ts';
import type { Instant } from '../model/moment.ts';

/** How much work a challenge is: rounds of PBKDF2 in one try, and how many tries it takes. */
export type Work = { cost: number; fewestTries: number; mostTries: number };

/**
 * A quarter of a second on a desk, a second on a phone four times as slow, and never more than a third above that:
 * the number of tries is drawn between bounds, because with a prefix left to chance one phone in a hundred would take
 * five times as long. One try is long enough that calling the browser's own code for it is not what takes the time.
 */
export const WORK: Work = { cost: 2_000, fewestTries: 400, mostTries: 800 };

/**
 * How long a challenge can be answered, in milliseconds. A phone asks for one when its teller begins, and for another
 * when it sends later than this.
 */
export const CHALLENGE_LIFE_MS = 24 * 60 * 60 * 1000;

/**
 * The most stories without a tablet's signature that an event takes in within an hour of the clock. A full hall, 170
 * people who all tell twice and whose phones come back to the network together, is 340. Whoever can pay for the proofs
 * fills no more than this; what is over it waits for a coordinator, so a too low number costs an hour's work and no
 * story.
 */
export const STORIES_AN_HOUR = 500;

/** Without a tablet that vouches for it, it takes a proof of work and counts for the hour. */
export const isUnvouched = ({ deviceId }: Pick<EnvelopeHeader, 'deviceId'>): boolean => deviceId === null;

export const isWithinQuota = (receivedThisHour: number): boolean => receivedThisHour < STORIES_AN_HOUR;

/** The hour of the clock, in UTC: `2026-11-22T09`. */
export const hourOf = (at: Instant): string => at.slice(0, 13);
