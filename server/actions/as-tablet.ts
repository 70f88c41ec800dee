import { Problem } from '../../shared/api/problem.ts';
import type { Actor } from '../../shared/model/actor.ts';

type TabletActor = Extract<Actor, { kind: 'tablet' }>;

/** The tablet that acts. The gates let no one else come this far; whoever does is refused. */
export const asTablet = (actor: Actor): TabletActor => {
  if (actor.kind !== 'tablet') throw new Problem(actor.kind === 'nobody' ? 'not-signed-in' : 'not-allowed');
  return actor;
};
