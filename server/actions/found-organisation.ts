import { Problem } from '../../shared/api/problem.ts';
import { OrganisationId } from '../../shared/model/ids.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import type { Act } from '../store/act.ts';
import { insertOrganisation, selectOptionalHomeOrganisation } from '../store/organisation.ts';

/** `first`: refuses when there is one, so that of two servers that start together one founds it. */
export type OrganisationDraft = { name: string; fictional: boolean; first?: boolean };

/** Founds an organisation with an empty store of its own. Done by whoever runs the server, never over the API. */
export const foundOrganisation: Act<OrganisationDraft, Organisation> = async (context, draft) => {
  const { db, now, newId } = context;
  const { name, fictional, first = false } = draft;
  if (first && (await selectOptionalHomeOrganisation(db)) !== null) throw new Problem('already-exists');
  const organisation = { name, fictional, id: OrganisationId.parse(newId()), epoch: newId() };
  await insertOrganisation(db, organisation, now);
  return {
    answer: organisation,
    audit: { organisationId: organisation.id, subjectKind: 'organisation', subjectId: organisation.id },
  };
};
