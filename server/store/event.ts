import * as z from 'zod/mini';
import { Event, type EventCode } from '../../shared/model/event.ts';
import { type EventId, OrganisationId, RoundId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import type { Db } from './act.ts';

/** An event with whose it is. */
export type OwnEvent = Event & { organisationId: OrganisationId };

const { on, ...shape } = Event.shape;
const EventRow = z.pipe(
  z.object({ ...shape, organisationId: OrganisationId, heldOn: on }),
  z.transform(({ heldOn, ...row }): OwnEvent => ({ ...row, on: heldOn })),
);

const CountRow = z.object({ roundId: RoundId, events: z.int() });

const columns = ['id', 'organisationId', 'roundId', 'name', 'neighbourhood', 'heldOn', 'code'] as const;

/** False when an event with that id or that code was there already. */
export const insertEvent = async (db: Db, event: OwnEvent, openedAt: Instant): Promise<boolean> => {
  const { on: heldOn, ...row } = event;
  const inserted = await db
    .insertInto('event')
    .values({ ...row, heldOn, openedAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
};

/** Those that exist of these, in no order. */
export const selectEventsById = async (
  db: Db,
  organisationId: OrganisationId,
  ids: readonly EventId[],
): Promise<OwnEvent[]> => {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('event')
    .select(columns)
    .where('id', 'in', ids)
    .where('organisationId', '=', organisationId)
    .execute();
  return rows.map((row) => EventRow.parse(row));
};

/** Whichever organisation it is of: a code is all that a resident has. */
export const selectOptionalEventByCode = async (db: Db, code: EventCode): Promise<OwnEvent | undefined> => {
  const row = await db.selectFrom('event').select(columns).where('code', '=', code).executeTakeFirst();
  return row && EventRow.parse(row);
};

/** The events of these rounds, the latest first; at most `most`. */
export const selectEvents = async (
  db: Db,
  roundIds: readonly RoundId[],
  most: number,
): Promise<OwnEvent[]> => {
  if (roundIds.length === 0) return [];
  const rows = await db
    .selectFrom('event')
    .select(columns)
    .where('roundId', 'in', roundIds)
    .orderBy('heldOn', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => EventRow.parse(row));
};

export const countEvents = async (db: Db, organisationId: OrganisationId): Promise<Map<RoundId, number>> => {
  const rows = await db
    .selectFrom('event')
    .select((select) => ['roundId', select.fn.countAll().as('events')])
    .where('organisationId', '=', organisationId)
    .groupBy('roundId')
    .execute();
  return new Map(rows.map((row) => CountRow.parse(row)).map(({ roundId, events }) => [roundId, events]));
};
