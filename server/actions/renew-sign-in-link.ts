import type { StaffId } from '../../shared/model/ids.ts';
import type { Act } from '../store/act.ts';
import { deleteUnusedSignInLinks, insertSignInLink } from '../store/sign-in-link.ts';
import { selectStaff } from '../store/staff.ts';
import { requireOwn } from './own-organisation.ts';
import type { KeptLink } from './sign-in-link.ts';

/** Gives a member of staff another one-time link; every earlier one stops working. */
export const renewSignInLink: Act<{ staffId: StaffId; link: KeptLink }, null> = async (context, input) => {
  const { db, now, actor } = context;
  const { staff } = await selectStaff(db, input.staffId);
  requireOwn(actor, staff.organisationId);
  await deleteUnusedSignInLinks(db, staff.id);
  const { id: staffId, organisationId } = staff;
  await insertSignInLink(db, { ...input.link, organisationId, staffId, createdAt: now });
  return { answer: null, audit: { organisationId, subjectKind: 'staff', subjectId: staffId } };
};
