import * as z from 'zod/mini';
import { RoundId } from './ids.ts';
import { CalendarDate } from './moment.ts';

export const RoundName = z.string().check(z.trim(), z.minLength(2), z.maxLength(80));
export const Neighbourhood = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));
export type Neighbourhood = z.infer<typeof Neighbourhood>;

/** The most neighbourhoods of one round. */
export const MAX_NEIGHBOURHOODS = 60;
export const Neighbourhoods = z.array(Neighbourhood).check(z.minLength(1), z.maxLength(MAX_NEIGHBOURHOODS));

/**
 * A period in which stories are collected under one framework, with one questionnaire and one consent text.
 * All three are fixed by version when the round is opened: a later version is for a later round.
 */
export const Round = z.object({
  id: RoundId,
  name: RoundName,
  frameworkKey: z.string(),
  frameworkVersion: z.int(),
  questionnaireKey: z.string(),
  questionnaireVersion: z.int(),
  consentVersion: z.int(),
  opensOn: CalendarDate,
  closesOn: z.nullable(CalendarDate),
  neighbourhoods: Neighbourhoods,
  fictional: z.boolean(),
});
export type Round = z.infer<typeof Round>;
