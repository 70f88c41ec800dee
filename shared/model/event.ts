import * as z from 'zod/mini';
import { EventId, RoundId } from './ids.ts';
import { CalendarDate } from './moment.ts';
import { Neighbourhood } from './round.ts';

/** The short word in the address that residents scan or type: `/vertel/<code>`. */
export const EventCode = z.string().check(z.toLowerCase(), z.regex(/^[a-z0-9]{4,12}$/));
export type EventCode = z.infer<typeof EventCode>;

/** A pop-up, a market stall, a neighbourhood meeting: where and when stories of a round are collected. */
export const Event = z.object({
  id: EventId,
  roundId: RoundId,
  name: z.string().check(z.trim(), z.minLength(2), z.maxLength(80)),
  neighbourhood: Neighbourhood,
  on: CalendarDate,
  code: EventCode,
});
export type Event = z.infer<typeof Event>;
