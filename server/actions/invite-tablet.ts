import type { Instant } from '../../shared/model/moment.ts';
import type { Act } from '../store/act.ts';
import { insertEnrolmentCode } from '../store/enrolment.ts';
import { asStaff } from './as-staff.ts';

/** What the store keeps of a code, see `drawEnrolmentCode`. */
export type KeptCode = { codeHash: string; expiresAt: Instant };

/** Lets one tablet in, with a code. */
export const inviteTablet: Act<KeptCode, null> = async ({ db, now, actor }, code) => {
  const { organisationId } = asStaff(actor);
  await insertEnrolmentCode(db, { ...code, organisationId, createdAt: now });
  return {
    answer: null,
    audit: { organisationId, subjectKind: 'organisation', subjectId: organisationId },
  };
};
