import type { Act } from '../store/act.ts';
import { deleteSession } from '../store/session.ts';
import { asStaff } from './as-staff.ts';

/** Signs out: the token opens nothing any more. */
export const endSession: Act<{ tokenHash: string }, null> = async ({ db, actor }, { tokenHash }) => {
  const { id, organisationId } = asStaff(actor);
  await deleteSession(db, tokenHash);
  return { answer: null, audit: { organisationId, subjectKind: 'staff', subjectId: id } };
};
