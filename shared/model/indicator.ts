import * as z from 'zod/mini';
import { RoundId } from './ids.ts';

/** Numbers of stories; each story counts once, under what its signals on the theme say together. */
export const ValenceSplit = z.object({
  helping: z.int(),
  mixed: z.int(),
  neutral: z.int(),
  hindering: z.int(),
});
export type ValenceSplit = z.infer<typeof ValenceSplit>;

/**
 * The indicator of one theme in one round, or in one neighbourhood of it.
 *
 * `n` stories carry a signal on the theme, out of `coded` stories that were read to the end and may be
 * analysed: the denominator is stories, never segments (design D9). `publishable` says whether n reaches the
 * threshold; below it the number is for those who may read the stories anyway, and for nobody else.
 * `tellers` counts the stories whose teller marked this theme: two meanings, side by side.
 */
export const Indicator = z.object({
  theme: z.string(),
  n: z.int(),
  coded: z.int(),
  split: ValenceSplit,
  tellers: z.int(),
  publishable: z.boolean(),
});
export type Indicator = z.infer<typeof Indicator>;

export const IndicatorSheet = z.object({
  roundId: RoundId,
  neighbourhood: z.nullable(z.string()),
  received: z.int(),
  coded: z.int(),
  threshold: z.int(),
  indicators: z.array(Indicator),
});
export type IndicatorSheet = z.infer<typeof IndicatorSheet>;
