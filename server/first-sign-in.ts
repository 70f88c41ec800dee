import type { Staff } from '../shared/model/staff.ts';
import { RENEWED_LINK_LIFE_MS } from '../shared/rules/session.ts';
import { drawSignInLink } from './actions/sign-in-link.ts';
import type { Service } from './actions/service.ts';
import { selectHomeOrganisation } from './store/organisation.ts';
import { selectStaff, selectStaffOf } from './store/staff.ts';

/** A way in for who runs the server: `path` holds the token behind its #, so that no log of requests gets it. */
export type FirstSignIn = { staff: Staff; path: string };

/**
 * A new one-time link for the first coordinator, as long as that account has no password; earlier ones stop
 * working. Null from then on: whoever has a password signs in with it.
 */
export const firstSignIn = async (service: Service): Promise<FirstSignIn | null> => {
  const { store, now } = service;
  const organisation = await selectHomeOrganisation(store.read);
  const everyone = await selectStaffOf(store.read, organisation.id);
  // Ids are made in the order of time (UUID version 7).
  const [first] = everyone
    .filter(({ role }) => role === 'coordinator')
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  if (first === undefined) return null;
  const { passwordHash } = await selectStaff(store.read, first.id);
  if (passwordHash !== null) return null;

  const { link, kept } = drawSignInLink(now(), RENEWED_LINK_LIFE_MS);
  await store.run('renewSignInLink', { kind: 'nobody' }, { staffId: first.id, link: kept });
  return { staff: first, path: `/aanmelden#${link.token}` };
};
