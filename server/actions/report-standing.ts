import type { Standing } from '../../shared/model/standing.ts';
import type { Act } from '../store/act.ts';
import { updateStanding } from '../store/tablet.ts';
import { asTablet } from './as-tablet.ts';

/**
 * Keeps how a tablet stands, for when it does not come back; dated by the server's clock, because a tablet's can be
 * wrong by years. No line in the audit, for what `touchSession` says: it comes with every contact, and decides nothing.
 */
export const reportStanding: Act<Standing, null> = async ({ db, now, actor }, standing) => {
  await updateStanding(db, asTablet(actor).id, { ...standing, at: now });
  return { answer: null, audit: null };
};
