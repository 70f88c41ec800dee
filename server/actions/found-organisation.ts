import { Problem } from '../../shared/api/problem.ts';
import { OrganisationId, StaffId } from '../../shared/model/ids.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import type { Staff } from '../../shared/model/staff.ts';
import type { Act } from '../store/act.ts';
import { insertOrganisation, selectOptionalHomeOrganisation } from '../store/organisation.ts';
import { insertSignInLink } from '../store/sign-in-link.ts';
import { insertStaff } from '../store/staff.ts';
import type { KeptLink } from './sign-in-link.ts';

/**
 * `first`: refuses when there is one, so that of two servers that start together one founds it. `coordinator` comes
 * with it in the same act: an organisation that nobody can sign in to would be nobody's.
 */
export type OrganisationDraft = {
  name: string;
  fictional: boolean;
  first?: boolean;
  coordinator?: Pick<Staff, 'name' | 'email'> & { link: KeptLink };
};

export type Founded = { organisation: Organisation; coordinatorId: StaffId | null };

/** Founds an organisation with an empty store of its own. Done by whoever runs the server, never over the API. */
export const foundOrganisation: Act<OrganisationDraft, Founded> = async (context, draft) => {
  const { db, now, newId } = context;
  const { name, fictional, first = false, coordinator } = draft;
  if (first && (await selectOptionalHomeOrganisation(db)) !== null) throw new Problem('already-exists');
  const organisationId = OrganisationId.parse(newId());
  const organisation = { name, fictional, id: organisationId, epoch: newId() };
  await insertOrganisation(db, organisation, now);
  const coordinatorId = coordinator ? StaffId.parse(newId()) : null;
  if (coordinator && coordinatorId) {
    const { link, ...person } = coordinator;
    await insertStaff(db, { ...person, id: coordinatorId, organisationId, role: 'coordinator' }, now);
    await insertSignInLink(db, { ...link, organisationId, staffId: coordinatorId, createdAt: now });
  }
  return {
    answer: { organisation, coordinatorId },
    audit: { organisationId, subjectKind: 'organisation', subjectId: organisationId },
  };
};
