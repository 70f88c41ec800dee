import type { Actor } from '../../shared/model/actor.ts';
import type { Service } from '../actions/service.ts';
import { readConfig, type Config } from '../config.ts';
import { openService } from '../context.ts';
import { fillEmptyStore } from '../fill-empty-store.ts';
import { selectHomeOrganisation } from '../store/organisation.ts';
import { Refusal } from '../store/refusal.ts';
import { selectStaffOf } from '../store/staff.ts';

type StaffActor = Extract<Actor, { kind: 'staff' }>;

/**
 * Opens the store as the server would, also beside it: migrated, and filled when it is empty; closes it at the
 * end. Throws a Refusal where the settings or the store do not allow that.
 */
export const withService = async <Answer>(
  work: (service: Service, config: Config) => Promise<Answer>,
): Promise<Answer> => {
  const config = readConfig();
  const service = await openService(config);
  try {
    await fillEmptyStore(service, config);
    return await work(service, config);
  } finally {
    await service.store.close();
  }
};

/** In whose name a command acts: the coordinator with this address, else the first coordinator. */
export const coordinatorFor = async ({ store }: Service, email: string | undefined): Promise<StaffActor> => {
  const organisation = await selectHomeOrganisation(store.read);
  const coordinators = (await selectStaffOf(store.read, organisation.id))
    .filter(({ role }) => role === 'coordinator')
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const chosen =
    email === undefined ? coordinators[0] : coordinators.find((one) => one.email === email.toLowerCase());
  if (!chosen) {
    throw new Refusal(
      email === undefined
        ? 'There is no coordinator yet: npm run cli -- user create --help.'
        : `There is no coordinator with the address ${email}.`,
    );
  }
  return { kind: 'staff', id: chosen.id, organisationId: organisation.id, role: 'coordinator' };
};
