import * as z from 'zod/mini';
import { FeedbackId, RoundId } from './ids.ts';
import { LocalText } from './local-text.ts';
import { Instant } from './moment.ts';

const Words = z.string().check(z.trim(), z.minLength(10), z.maxLength(2000));

/** What becomes of what was heard. */
export const FeedbackOutcome = z.enum(['done', 'planned', 'not-possible']);
export type FeedbackOutcome = z.infer<typeof FeedbackOutcome>;

/** "Dit hoorden we, dit deden we ermee": what a coordinator writes back to residents, per theme. */
export const FeedbackDraft = z.object({
  id: FeedbackId,
  roundId: RoundId,
  theme: z.string().check(z.minLength(1), z.maxLength(40)),
  heard: Words,
  done: Words,
  outcome: FeedbackOutcome,
});
export type FeedbackDraft = z.infer<typeof FeedbackDraft>;

/**
 * A published answer with the figures it stands on, frozen when it was published. `figures` is null where n lies
 * under the threshold: then nothing is shown.
 */
export const Feedback = z.object({
  ...FeedbackDraft.shape,
  roundName: z.string(),
  themeName: z.string(),
  /** What tellers know the theme by, in their languages. */
  themeShort: LocalText,
  publishedAt: Instant,
  figures: z.nullable(z.object({ n: z.int(), coded: z.int() })),
  fictional: z.boolean(),
});
export type Feedback = z.infer<typeof Feedback>;
