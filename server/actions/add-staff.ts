import type { OrganisationId } from '../../shared/model/ids.ts';
import { StaffId } from '../../shared/model/ids.ts';
import type { Staff } from '../../shared/model/staff.ts';
import type { Act } from '../store/act.ts';
import { insertSignInLink } from '../store/sign-in-link.ts';
import { insertStaff } from '../store/staff.ts';
import { requireOwn } from './own-organisation.ts';
import type { KeptLink } from './sign-in-link.ts';

/** `link` opens the first visit, see `drawSignInLink`. */
export type NewStaff = Pick<Staff, 'name' | 'email' | 'role'> & {
  organisationId: OrganisationId;
  link: KeptLink;
};

/** Adds a member of staff, who has no password yet. Refuses an e-mail address that is in use. */
export const addStaff: Act<NewStaff, Staff> = async ({ db, now, newId, actor }, { link, ...draft }) => {
  requireOwn(actor, draft.organisationId);
  const staff = { ...draft, id: StaffId.parse(newId()) };
  await insertStaff(db, staff, now);
  const { organisationId, id: staffId } = staff;
  await insertSignInLink(db, { ...link, organisationId, staffId, createdAt: now });
  return {
    answer: staff,
    audit: { organisationId, subjectKind: 'staff', subjectId: staffId, details: { role: staff.role } },
  };
};
