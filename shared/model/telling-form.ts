import * as z from 'zod/mini';
import { ConsentText } from './consent.ts';
import { Event } from './event.ts';
import { Framework } from './framework.ts';
import { Keyset } from './keyset.ts';
import { Instant } from './moment.ts';
import { Organisation } from './organisation.ts';
import { Questionnaire } from './questionnaire.ts';
import { Round } from './round.ts';

/** All that a device needs to take a story without network: every part is an immutable version. */
export const TellingForm = z.object({
  organisation: Organisation,
  round: Round,
  event: Event,
  framework: Framework,
  questionnaire: Questionnaire,
  consentText: ConsentText,
  keyset: Keyset,
  serverTime: Instant,
});
export type TellingForm = z.infer<typeof TellingForm>;
