import { Problem } from '../../shared/api/problem.ts';
import type { Actor } from '../../shared/model/actor.ts';
import type { OrganisationId } from '../../shared/model/ids.ts';

/**
 * Refuses what belongs to another organisation, as if it did not exist (design D13). Nobody we know is let
 * through: that is the command line of whoever runs the server, since the gates let no such request come here.
 */
export const requireOwn = (actor: Actor, organisationId: OrganisationId): void => {
  if (actor.kind !== 'nobody' && actor.organisationId !== organisationId) throw new Problem('not-found');
};
