import * as z from 'zod/mini';
import { CodeId, SignalId, StaffId, StoryId } from './ids.ts';
import { Instant } from './moment.ts';

/** What the passage did for the teller: helped, neither, or hindered. */
export const Valence = z.enum(['helping', 'neutral', 'hindering']);
export type Valence = z.infer<typeof Valence>;

/** A half-open interval `[start, end)` in UTF-16 units of the NFC text of one version of a story. */
export const Span = z.object({ start: z.int().check(z.minimum(0)), end: z.int().check(z.minimum(1)) });
export type Span = z.infer<typeof Span>;

/** What an analyst says of a passage. */
export const SignalMeaning = z.object({
  codeId: CodeId,
  theme: z.string().check(z.minLength(1), z.maxLength(40)),
  value: z.nullable(z.string().check(z.maxLength(40))),
  valence: Valence,
  memo: z.string().check(z.maxLength(4000)),
});
export type SignalMeaning = z.infer<typeof SignalMeaning>;

/** A passage of a story that an analyst marked and coded, with its quote so that the span can be checked. */
export const Signal = z.object({
  id: SignalId,
  storyId: StoryId,
  textVersion: z.int(),
  ...Span.shape,
  quote: z.string(),
  ...SignalMeaning.shape,
  coderId: StaffId,
  coderName: z.string(),
  markedAt: Instant,
});
export type Signal = z.infer<typeof Signal>;
