import type { Act } from '../store/act.ts';
import { deleteOtherSessions } from '../store/session.ts';
import { deleteUnusedSignInLinks } from '../store/sign-in-link.ts';
import { updatePasswordHash } from '../store/staff.ts';
import { asStaff } from './as-staff.ts';

/** `passwordHash` is argon2id's; `tokenHash` is the session that it is set in. */
export type NewPassword = { passwordHash: string; tokenHash: string };

/** Sets the own password. Every other session of this person ends, and no earlier link opens one. */
export const setPassword: Act<NewPassword, null> = async ({ db, actor }, { passwordHash, tokenHash }) => {
  const { id, organisationId } = asStaff(actor);
  await updatePasswordHash(db, id, passwordHash);
  await deleteOtherSessions(db, id, tokenHash);
  await deleteUnusedSignInLinks(db, id);
  return { answer: null, audit: { organisationId, subjectKind: 'staff', subjectId: id } };
};
