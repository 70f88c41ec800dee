import * as z from 'zod/mini';
import { Feedback } from './feedback.ts';
import { LocalText } from './local-text.ts';
import { CalendarDate } from './moment.ts';

/** What the holder of a receipt code sees of the own story: how far it is, and what was done with its themes. */
export const StoryStatus = z.object({
  roundName: z.string(),
  neighbourhood: z.nullable(z.string()),
  toldOn: z.nullable(CalendarDate),
  state: z.enum(['received', 'read', 'counted']),
  themes: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      /** What tellers know it by, in their languages. */
      short: LocalText,
      byTeller: z.boolean(),
      byAnalyst: z.boolean(),
    }),
  ),
  /** On its themes, the newest first. */
  feedback: z.array(Feedback),
  /** How many of those, from the first, came after the story: only they can answer it. */
  answers: z.int(),
  fictional: z.boolean(),
});
export type StoryStatus = z.infer<typeof StoryStatus>;
