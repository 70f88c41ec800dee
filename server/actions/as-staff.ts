import { Problem } from '../../shared/api/problem.ts';
import type { Actor } from '../../shared/model/actor.ts';

type StaffActor = Extract<Actor, { kind: 'staff' }>;

/** The member of staff who acts. The gates let no one else come this far; whoever does is refused. */
export const asStaff = (actor: Actor): StaffActor => {
  if (actor.kind !== 'staff') throw new Problem(actor.kind === 'nobody' ? 'not-signed-in' : 'not-allowed');
  return actor;
};
