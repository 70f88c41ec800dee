import * as z from 'zod/mini';
import { Code, CodeName } from '../model/code.ts';
import { Event, EventCode } from '../model/event.ts';
import { Framework } from '../model/framework.ts';
import { CodeId, EventId, RoundId } from '../model/ids.ts';
import { CalendarDate } from '../model/moment.ts';
import { Neighbourhood, Neighbourhoods, Round, RoundName } from '../model/round.ts';
import { TellingForm } from '../model/telling-form.ts';
import { endpoint } from './endpoint.ts';

const RoundParams = z.object({ roundId: RoundId });

/** What a coordinator fills in; ids come from the client, so that a repeated request makes nothing twice. */
export const RoundDraft = z.object({
  id: RoundId,
  name: RoundName,
  frameworkKey: z.string(),
  opensOn: CalendarDate,
  closesOn: z.nullable(CalendarDate),
  neighbourhoods: Neighbourhoods,
});
export type RoundDraft = z.infer<typeof RoundDraft>;

export const EventDraft = z.object({
  id: EventId,
  name: z.string().check(z.trim(), z.minLength(2), z.maxLength(80)),
  neighbourhood: Neighbourhood,
  on: CalendarDate,
});
export type EventDraft = z.infer<typeof EventDraft>;

export const CodeDraft = z.object({
  id: CodeId,
  name: CodeName,
  definition: z.string().check(z.maxLength(1000)),
  theme: z.string().check(z.minLength(1), z.maxLength(40)),
});
export type CodeDraft = z.infer<typeof CodeDraft>;

/** A round with how much came in, for the list of rounds. */
export const RoundWithCounts = z.object({
  ...Round.shape,
  received: z.int(),
  coded: z.int(),
  events: z.int(),
});
export type RoundWithCounts = z.infer<typeof RoundWithCounts>;

export const roundEndpoints = {
  listFrameworks: endpoint({
    method: 'GET',
    path: '/kaders',
    summary: 'The frameworks that a round can be opened under',
    tag: 'Kaders',
    act: 'framework.see',
    answer: z.object({ frameworks: z.array(Framework) }),
  }),
  listRounds: endpoint({
    method: 'GET',
    path: '/rondes',
    summary: 'All rounds, the newest first',
    tag: 'Rondes',
    act: 'round.see',
    answer: z.object({ rounds: z.array(RoundWithCounts) }),
  }),
  openRound: endpoint({
    method: 'POST',
    path: '/rondes',
    summary: 'Open a round under a framework',
    tag: 'Rondes',
    act: 'round.open',
    body: RoundDraft,
    answer: Round,
    status: 201,
  }),
  getRound: endpoint({
    method: 'GET',
    path: '/rondes/{roundId}',
    summary: 'One round with its framework and events',
    tag: 'Rondes',
    act: 'round.see',
    params: RoundParams,
    answer: z.object({ round: RoundWithCounts, framework: Framework, events: z.array(Event) }),
  }),
  openEvent: endpoint({
    method: 'POST',
    path: '/rondes/{roundId}/bijeenkomsten',
    summary: 'Open an event in a neighbourhood of the round; the answer holds its code for residents',
    tag: 'Bijeenkomsten',
    act: 'event.open',
    params: RoundParams,
    body: EventDraft,
    answer: Event,
    status: 201,
  }),
  getForm: endpoint({
    method: 'GET',
    path: '/bijeenkomsten/{eventCode}/formulier',
    summary: 'All that a resident needs to tell a story at this event',
    tag: 'Bijeenkomsten',
    act: 'form.see',
    params: z.object({ eventCode: EventCode }),
    answer: TellingForm,
  }),
  listCodes: endpoint({
    method: 'GET',
    path: '/rondes/{roundId}/codes',
    summary: 'The codes of a round',
    tag: 'Codes',
    act: 'code.see',
    params: RoundParams,
    answer: z.object({ codes: z.array(Code) }),
  }),
  addCode: endpoint({
    method: 'POST',
    path: '/rondes/{roundId}/codes',
    summary: 'Add a code',
    tag: 'Codes',
    act: 'code.add',
    params: RoundParams,
    body: CodeDraft,
    answer: Code,
    status: 201,
  }),
} as const;
