import * as z from 'zod/mini';
import { Key, Version } from './key.ts';
import { LocalText } from './local-text.ts';

export const Choice = z.object({ key: Key, text: LocalText });
export type Choice = z.infer<typeof Choice>;

/** A closed question, for counting; leaving it open is always possible. */
export const ClosedQuestion = z.object({
  key: Key,
  text: LocalText,
  choices: z.array(Choice).check(z.minLength(2), z.refine(haveOwnKeys, 'two choices share a key')),
});
export type ClosedQuestion = z.infer<typeof ClosedQuestion>;

/** A dyad in five steps, from the worst (1) to the best (5). */
const FeelingScale = z.object({
  question: LocalText,
  low: LocalText,
  high: LocalText,
  steps: z.array(LocalText).check(z.length(5)),
});

/** What a teller is asked around the story: an immutable version, fixed when a round is made. */
export const Questionnaire = z.object({
  key: Key,
  version: Version,
  /** Invites the story itself, good or bad alike. */
  prompt: LocalText,
  themesQuestion: LocalText,
  feeling: FeelingScale,
  questions: z.array(ClosedQuestion).check(z.refine(haveOwnKeys, 'two questions share a key')),
});
export type Questionnaire = z.infer<typeof Questionnaire>;

function haveOwnKeys(parts: readonly { key: string }[]): boolean {
  return new Set(parts.map((part) => part.key)).size === parts.length;
}
