import type { OrganisationId } from '../../shared/model/ids.ts';
import type { Act } from '../store/act.ts';
import { selectOrganisation, updateEpoch } from '../store/organisation.ts';

export type StoreLife = { organisationId: OrganisationId; epoch: string };

/**
 * The store was put back from a backup, and lives another life from now: devices that hear of it send again what they
 * still hold (design D4). The same life again is begun already. Done by whoever runs the server, never over the API.
 */
export const startStoreLife: Act<StoreLife, null> = async ({ db }, { organisationId, epoch }) => {
  const before = await selectOrganisation(db, organisationId);
  if (before.epoch === epoch) return { answer: null, audit: null };
  await updateEpoch(db, organisationId, epoch);
  const details = { former: before.epoch, epoch };
  return {
    answer: null,
    audit: { organisationId, subjectKind: 'organisation', subjectId: organisationId, details },
  };
};
