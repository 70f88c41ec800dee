import type { Act } from '../store/act.ts';
import { updateLastSeen } from '../store/session.ts';

/**
 * Notes that a session is in use. No line in the audit: nobody decided anything, and the lines would say of each
 * member of staff at what minute they worked.
 */
export const touchSession: Act<{ tokenHash: string }, null> = async ({ db, now }, { tokenHash }) => {
  await updateLastSeen(db, tokenHash, now);
  return { answer: null, audit: null };
};
