import { FIRST_LINK_LIFE_MS } from '../shared/rules/session.ts';
import { drawSignInLink } from './actions/sign-in-link.ts';
import type { Service } from './actions/service.ts';
import type { Config } from './config.ts';
import { selectOptionalHomeOrganisation } from './store/organisation.ts';

/**
 * Gives a store that is still empty its organisation: the fictional demo, or one with a first coordinator and
 * nothing else. Leaves every other store as it is.
 */
export const fillEmptyStore = async (
  service: Service,
  config: Pick<Config, 'demo' | 'organisationName' | 'coordinatorEmail'>,
): Promise<void> => {
  const { store } = service;
  if ((await selectOptionalHomeOrganisation(store.read)) !== null) return;
  if (config.demo) {
    // Loaded when it is needed: the texts of the demo take room.
    const { seedDemo } = await import('./bin/demo/seed-demo.ts');
    await seedDemo(service);
    return;
  }
  const nobody = { kind: 'nobody' } as const;
  const organisation = await store.run('foundOrganisation', nobody, {
    name: config.organisationName,
    fictional: false,
  });
  await store.run('addStaff', nobody, {
    organisationId: organisation.id,
    name: 'Coördinator',
    email: config.coordinatorEmail,
    role: 'coordinator',
    link: drawSignInLink(service.now(), FIRST_LINK_LIFE_MS).kept,
  });
};
