import type { Staff } from '../../../shared/model/staff.ts';
import { permission, type Act } from '../../../shared/rules/permission.ts';
import type { MessageId } from '../../text/message-id.ts';
import type { IconName } from '../../ui/icon-paths.ts';

/** A place of work in the product, and the act that one must be allowed to have anything to do there. */
export interface Station {
  path: `/${string}`;
  label: MessageId;
  icon: IconName;
  act: Act;
}

export const stations: readonly Station[] = [
  { path: '/duiden', label: 'station.coding', icon: 'edit', act: 'story.read' },
  { path: '/inzicht', label: 'station.insight', icon: 'chart', act: 'indicator.see' },
  { path: '/beheer', label: 'station.admin', icon: 'settings', act: 'round.open' },
];

/** May this member of staff do this, within the own organisation? */
export function may(staff: Staff, act: Act): boolean {
  const { id, organisationId, role } = staff;
  return permission({ kind: 'staff', id, organisationId, role }, act).allowed;
}

/** The stations with something to do for this member of staff, in the order of a story's way. */
export const stationsOf = (staff: Staff): Station[] => stations.filter(({ act }) => may(staff, act));

/** Where somebody begins who only signs in: a coordinator at the rounds, an analyst at the stories. */
export const firstStationOf = (staff: Staff): `/${string}` => {
  const own = stationsOf(staff);
  return (own.find(({ path }) => path === '/beheer') ?? own[0])?.path ?? '/';
};

/** The station that an address lies in. */
export const stationAt = (address: string): Station | undefined =>
  stations.find(({ path }) => address === path || address.startsWith(`${path}/`));
