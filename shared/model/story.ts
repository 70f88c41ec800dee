import * as z from 'zod/mini';
import { StoryAttachment } from './attachment.ts';
import { Consent } from './consent.ts';
import { EventId, RoundId, StoryId } from './ids.ts';
import { Language } from './language.ts';
import { CalendarDate, Instant } from './moment.ts';
import { Signal } from './signal.ts';
import { Answers, Feeling } from './telling.ts';

/** Where a story came in. */
export const Channel = z.enum(['tablet', 'phone', 'import']);
export type Channel = z.infer<typeof Channel>;

/** `new`: nobody has read it to the end yet; `coded`: an analyst has, and its signals are complete. */
export const StoryState = z.enum(['new', 'coded']);
export type StoryState = z.infer<typeof StoryState>;

/** A line in the analysts' list. `excerpt` is the start of the text, at most 160 UTF-16 units. */
export const StorySummary = z.object({
  id: StoryId,
  number: z.int(),
  roundId: RoundId,
  neighbourhood: z.nullable(z.string()),
  toldOn: z.nullable(CalendarDate),
  channel: Channel,
  language: Language,
  excerpt: z.string(),
  themes: z.array(z.string()),
  feeling: Feeling,
  state: StoryState,
  signalCount: z.int(),
  fictional: z.boolean(),
  /** Its teller was cut short: this is what was told until then. */
  unfinished: z.boolean(),
});
export type StorySummary = z.infer<typeof StorySummary>;

/**
 * A story as analysts read it. The text is NFC and never changes within `textVersion` (design D10).
 * `themes` is the teller's own signification; `sourceThemes` is the label of an imported file, which is not.
 * The day is all that is kept of when it was told: the hour could point at a person.
 */
export const Story = z.object({
  ...StorySummary.shape,
  eventId: z.nullable(EventId),
  text: z.string(),
  textVersion: z.int(),
  sourceThemes: z.array(z.string()),
  source: z.nullable(z.string()),
  answers: Answers,
  consent: Consent,
  receivedAt: Instant,
  codedAt: z.nullable(Instant),
  signals: z.array(Signal),
  /** What belongs to it, in the order in which it was made: also what has not come yet. */
  attachments: z.array(StoryAttachment),
});
export type Story = z.infer<typeof Story>;
