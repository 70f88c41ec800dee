import type { OrganisationId, StaffId, TabletId } from './ids.ts';
import type { Role } from './staff.ts';

/** Who asks: a member of staff, an enrolled tablet (a device is not a person, design D6), or nobody we know. */
export type Actor =
  | { kind: 'staff'; id: StaffId; organisationId: OrganisationId; role: Role }
  | { kind: 'tablet'; id: TabletId; organisationId: OrganisationId; revoked: boolean }
  | { kind: 'nobody' };

/** Every kind of caller that the permission table has a column for. */
export const callers = ['nobody', 'tablet', 'analyst', 'coordinator'] as const;
export type Caller = (typeof callers)[number];

export const callerOf = (actor: Actor): Caller => (actor.kind === 'staff' ? actor.role : actor.kind);
