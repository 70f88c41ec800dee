import { OrganisationId } from '../../shared/model/ids.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import type { Act } from '../store/act.ts';
import { insertOrganisation } from '../store/organisation.ts';

export type OrganisationDraft = { name: string; fictional: boolean };

/** Founds an organisation with an empty store of its own. Done by whoever runs the server, never over the API. */
export const foundOrganisation: Act<OrganisationDraft, Organisation> = async (context, draft) => {
  const { db, now, newId } = context;
  const organisation = { ...draft, id: OrganisationId.parse(newId()), epoch: newId() };
  await insertOrganisation(db, organisation, now);
  return {
    answer: organisation,
    audit: { organisationId: organisation.id, subjectKind: 'organisation', subjectId: organisation.id },
  };
};
