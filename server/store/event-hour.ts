import * as z from 'zod/mini';
import { EventId, type OrganisationId } from '../../shared/model/ids.ts';
import type { Db } from './act.ts';

const HourRow = z.object({ eventId: EventId, received: z.int() });

/** How many stories came by the links of these events in this hour; an event from which none came is not there. */
export const selectEventHour = async (
  db: Db,
  eventIds: readonly EventId[],
  hour: string,
): Promise<Map<EventId, number>> => {
  if (eventIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('eventHour')
    .select(['eventId', 'received'])
    .where('eventId', 'in', eventIds)
    .where('hour', '=', hour)
    .execute();
  return new Map(rows.map((row) => HourRow.parse(row)).map(({ eventId, received }) => [eventId, received]));
};

export const addToEventHour = async (
  db: Db,
  organisationId: OrganisationId,
  hour: string,
  received: ReadonlyMap<EventId, number>,
): Promise<void> => {
  if (received.size === 0) return;
  await db
    .insertInto('eventHour')
    .values([...received].map(([eventId, count]) => ({ organisationId, eventId, hour, received: count })))
    .onConflict((conflict) =>
      conflict.columns(['eventId', 'hour']).doUpdateSet((row) => ({
        received: row('eventHour.received', '+', row.ref('excluded.received')),
      })),
    )
    .execute();
};

export const deleteEventHours = async (db: Db, before: string): Promise<void> => {
  await db.deleteFrom('eventHour').where('hour', '<', before).execute();
};
