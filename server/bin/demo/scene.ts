import type { Actor } from '../../../shared/model/actor.ts';
import type { CodeId, EventId, RoundId } from '../../../shared/model/ids.ts';
import { Instant } from '../../../shared/model/moment.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import type { Service } from '../../actions/service.ts';

export type StaffActor = Extract<Actor, { kind: 'staff' }>;

/** What the parts of the seeding share: who does it, and the ids of what was made, by the keys of the demo. */
export type Scene = {
  service: Service;
  organisation: Organisation;
  coordinator: StaffActor;
  analyst: StaffActor;
  rounds: Map<string, RoundId>;
  events: Map<string, EventId>;
  /** Code ids by round key and code key, `najaar/burenhulp`. */
  codes: Map<string, CodeId>;
};

/** Eleven in the morning in the Netherlands, so that the day is the same day in UTC. */
export const morningOf = (day: string): Instant => Instant.parse(`${day}T10:00:00.000Z`);

/** The value under a key of the demo, which its own test has shown to be there. */
export const known = <Value>(map: ReadonlyMap<string, Value>, key: string): Value => {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the demo has no ${key}`);
  return value;
};
