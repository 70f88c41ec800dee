import type { TabletId } from '../../shared/model/ids.ts';
import type { Act } from '../store/act.ts';
import { updateTabletSeen } from '../store/tablet.ts';

/** Notes that a tablet was in contact. No line in the audit, for what `touchSession` says. */
export const noteTabletSeen: Act<{ tabletId: TabletId }, null> = async ({ db, now }, { tabletId }) => {
  await updateTabletSeen(db, tabletId, now);
  return { answer: null, audit: null };
};
