import * as z from 'zod/mini';
import { Attachment, MOST_ATTACHMENTS } from './attachment.ts';
import { Consent } from './consent.ts';
import { EventId, StoryId } from './ids.ts';
import { Language } from './language.ts';
import { Instant } from './moment.ts';
import { TellingState } from './telling-state.ts';

/** The longest story, in UTF-16 units: some thirty pages; far beyond what is told at a stall. */
export const STORY_MAX_LENGTH = 60_000;

const StoryText = z.string().check(z.maxLength(STORY_MAX_LENGTH));

/** How it felt, from 1 (very bad) to 5 (very good); `null`: the teller did not say, which is data too. */
export const Feeling = z.nullable(z.int().check(z.minimum(1), z.maximum(5)));
export type Feeling = z.infer<typeof Feeling>;

/** Question key -> chosen choice key; a question that was left open has no entry. */
export const Answers = z.record(z.string(), z.string());
export type Answers = z.infer<typeof Answers>;

const tellingShape = {
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
};

/** As 0.1.0 sealed it; `liftTelling` makes it what it is now. */
export const TellingV1 = z
  .object({ schema: z.literal(1), ...tellingShape })
  .check(z.refine(({ text }) => text !== '', { path: ['text'], error: 'there is no story' }));

/** The version of `Telling`. */
export const TELLING_SCHEMA = 2;

/**
 * What a teller tells: the content that is sealed into an envelope (design D2). `themes` are the teller's own
 * signification, before any analyst's; an empty list says that none was marked. What was not asked yet when a
 * telling was cut short is empty too, and its `state` says so. Written, spoken, or both: never neither.
 */
export const Telling = z
  .object({
    schema: z.literal(TELLING_SCHEMA),
    state: TellingState,
    ...tellingShape,
    attachments: z.array(Attachment).check(z.maxLength(MOST_ATTACHMENTS)),
  })
  .check(
    z.refine(({ text, attachments }) => text !== '' || attachments.length > 0, {
      path: ['text'],
      error: 'there is no story',
    }),
  );
export type Telling = z.infer<typeof Telling>;
