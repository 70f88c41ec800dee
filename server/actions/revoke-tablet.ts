import { Problem } from '../../shared/api/problem.ts';
import type { TabletId } from '../../shared/model/ids.ts';
import type { Reason } from '../../shared/model/reason.ts';
import type { Act } from '../store/act.ts';
import { selectOptionalTablet, updateRevoked } from '../store/tablet.ts';
import { asStaff } from './as-staff.ts';

export type RevokeTabletInput = { tabletId: TabletId; reason: Reason };

/**
 * Revokes a tablet: from then on all that it sealed is set aside, whoever hands it in. Nothing takes that back but a
 * new enrolment, under a new name and key: nobody knows in whose hands the old key was meanwhile.
 */
export const revokeTablet: Act<RevokeTabletInput, null> = async (
  { db, now, actor },
  { tabletId, reason },
) => {
  const { id: revokedBy, organisationId } = asStaff(actor);
  const found = await selectOptionalTablet(db, tabletId);
  if (found?.organisationId !== organisationId) throw new Problem('not-found');
  if (found.tablet.revokedAt !== null) return { answer: null, audit: null };
  await updateRevoked(db, tabletId, { revokedAt: now, revokedReason: reason, revokedBy });
  return { answer: null, audit: { organisationId, subjectKind: 'tablet', subjectId: tabletId } };
};
