import { Problem } from '../shared/api/problem.ts';
import { FIRST_LINK_LIFE_MS } from '../shared/rules/session.ts';
import { drawSignInLink } from './actions/sign-in-link.ts';
import type { Service } from './actions/service.ts';
import type { Config } from './config.ts';
import { selectOptionalHomeOrganisation } from './store/organisation.ts';

export type FirstFilling = Pick<Config, 'demo' | 'organisationName' | 'coordinatorEmail'>;

/**
 * Gives a store that is still empty its organisation: the fictional demo, or one with a first coordinator and
 * nothing else. Leaves every other store as it is, also one that another server is filling at this moment.
 */
export const fillEmptyStore = async (service: Service, filling: FirstFilling): Promise<void> => {
  if ((await selectOptionalHomeOrganisation(service.store.read)) !== null) return;
  try {
    await (filling.demo ? fillWithDemo(service) : fillWithCoordinator(service, filling));
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'already-exists')) throw error;
  }
};

/** Loaded when it is needed: the texts of the demo take room. */
const fillWithDemo = async (service: Service): Promise<void> => {
  const { seedDemo } = await import('./bin/demo/seed-demo.ts');
  await seedDemo(service);
};

const fillWithCoordinator = async (
  { store, now }: Service,
  { organisationName, coordinatorEmail }: FirstFilling,
): Promise<void> => {
  const { kept: link } = drawSignInLink(now(), FIRST_LINK_LIFE_MS);
  const coordinator = { name: 'Coördinator', email: coordinatorEmail, link };
  const draft = { name: organisationName, fictional: false, first: true, coordinator };
  await store.run('foundOrganisation', { kind: 'nobody' }, draft);
};
