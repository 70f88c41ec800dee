import * as z from 'zod/mini';
import { uuidv7 } from 'uuidv7';
import { MediaType } from '../../shared/model/attachment.ts';
import { Digest } from '../../shared/model/base64url.ts';
import { Purpose } from '../../shared/model/consent.ts';
import { ReceiptVerifier } from '../../shared/model/envelope.ts';
import { EventId, StoryId } from '../../shared/model/ids.ts';
import { Language } from '../../shared/model/language.ts';
import { Instant } from '../../shared/model/moment.ts';
import { Feeling } from '../../shared/model/telling.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { makeReceiptCode, RECEIPT_RANDOM_BYTES } from '../../shared/rules/receipt-code.ts';
import { randomBytes } from '../../shared/seal/platform.ts';

/** What was told by voice: its sealed bytes lie beside the draft. */
const Recording = z.object({
  id: z.string(),
  /** Opens it; stands nowhere else on this device. */
  key: z.string(),
  mediaType: MediaType,
  /** Null while it runs, and when it was cut off by a kill: what was kept of it is still to be closed. */
  whole: z.nullable(z.object({ hash: Digest, bytes: z.int(), durationMs: z.int() })),
});
export type Recording = z.infer<typeof Recording>;

/**
 * A story while it is told. What is not there yet was not asked yet; `null` and an empty list are answers: the
 * teller would rather not say, or does not know. The receipt code lives here and nowhere else (design D2b).
 */
export const Draft = z.object({
  v: z.literal(1),
  storyId: StoryId,
  eventId: EventId,
  startedAt: Instant,
  /** On a tablet: its place among those that were begun in its shift, by which people call it. */
  number: z.optional(z.int()),
  language: Language,
  /** Where the teller is: the id of a screen. */
  screen: z.string(),
  hold: z.optional(z.boolean()),
  text: z.string(),
  recordings: z.prefault(z.array(Recording), []),
  themes: z.optional(z.array(z.string())),
  feeling: z.optional(Feeling),
  answers: z.record(z.string(), z.nullable(z.string())),
  decisions: z.partialRecord(Purpose, z.boolean()),
  receipt: z.object({ code: z.string(), verifier: z.nullable(ReceiptVerifier) }),
  receiptKept: z.optional(z.enum(['yes', 'no-need'])),
});
export type Draft = z.infer<typeof Draft>;

/** A story begins: with its id and its receipt, before a word is told. */
export function newDraft(form: TellingForm, language: Language, startedAt: string): Draft {
  return {
    v: 1,
    storyId: StoryId.parse(uuidv7()),
    eventId: form.event.id,
    startedAt,
    language,
    screen: '',
    text: '',
    recordings: [],
    answers: {},
    decisions: {},
    receipt: { code: makeReceiptCode(randomBytes(RECEIPT_RANDOM_BYTES)).code, verifier: null },
  };
}

/** A draft as it was decrypted; `null` when it is of a version that this app does not know. */
export function readDraft(content: unknown): Draft | null {
  const parsed = Draft.safeParse(content);
  return parsed.success ? parsed.data : null;
}
