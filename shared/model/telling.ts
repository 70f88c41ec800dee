import * as z from 'zod/mini';
import { Consent } from './consent.ts';
import { EventId, StoryId } from './ids.ts';
import { Language } from './language.ts';
import { Instant } from './moment.ts';

/** The longest story, in UTF-16 units: some thirty pages; far beyond what is told at a stall. */
export const STORY_MAX_LENGTH = 60_000;

export const StoryText = z.string().check(z.minLength(1), z.maxLength(STORY_MAX_LENGTH));

/** How it felt, from 1 (very bad) to 5 (very good); `null`: the teller did not say, which is data too. */
export const Feeling = z.nullable(z.int().check(z.minimum(1), z.maximum(5)));
export type Feeling = z.infer<typeof Feeling>;

/** Question key -> chosen choice key; a question that was left open has no entry. */
export const Answers = z.record(z.string(), z.string());
export type Answers = z.infer<typeof Answers>;

/**
 * What a teller tells: the content that is sealed into an envelope (design D2). `themes` are the teller's own
 * signification, before any analyst's; an empty list says that none was marked.
 */
export const Telling = z.object({
  schema: z.literal(1),
  storyId: StoryId,
  eventId: EventId,
  channel: z.enum(['tablet', 'phone']),
  language: Language,
  text: StoryText,
  themes: z.array(z.string()).check(z.maxLength(20)),
  feeling: Feeling,
  answers: Answers,
  consent: Consent,
  startedAt: Instant,
  finishedAt: Instant,
});
export type Telling = z.infer<typeof Telling>;
