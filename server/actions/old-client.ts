import type { QuarantineReason, SubmissionOutcome } from '../../shared/api/intake.ts';

/** The reasons that 0.1.0 knows. Any other would make its whole answer unreadable to it, receipts and all. */
const known: ReadonlySet<QuarantineReason> = new Set([
  'cannot-open',
  'wrong-content',
  'unknown-event',
  'unknown-schema',
  'signature',
  'no-consent',
  'after-close',
]);

/** An outcome as 0.1.0 understands it: of what is set aside, that nobody could vouch for it. */
export const forOldClient = (outcome: SubmissionOutcome): SubmissionOutcome =>
  outcome.status === 'quarantined' && !known.has(outcome.reason)
    ? { ...outcome, reason: 'signature' }
    : outcome;
