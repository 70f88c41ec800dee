import type { TellerMessageId } from '../text/message-id.ts';

/** What every screen gets to know about an attempt to go on that came too early. */
export interface Attempt {
  /** Counts them, so that the summary takes the focus each time. */
  count: number;
  fault: TellerMessageId | undefined;
}

export const NO_ATTEMPT: Attempt = { count: 0, fault: undefined };

/** An attempt to go on while something is missing. */
export const afterAttempt = ({ count }: Attempt, fault: TellerMessageId): Attempt => ({
  count: count + 1,
  fault,
});

/**
 * What is left of an attempt, now that this is missing. Nobody is told of what they did not come to yet: a fault goes
 * when it is mended, and neither it nor another one is named before the next attempt.
 */
export const sinceAttempt = (attempt: Attempt, missing: TellerMessageId | undefined): Attempt =>
  attempt.fault === undefined || attempt.fault === missing ? attempt : { ...attempt, fault: undefined };
