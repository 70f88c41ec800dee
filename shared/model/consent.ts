import * as z from 'zod/mini';
import { Key, Version } from './key.ts';
import { Language } from './language.ts';

/** What a story may be used for, each asked by itself. That it is held at all comes first, and is no purpose. */
export const Purpose = z.enum(['analysis', 'quotation', 'sharing']);
export type Purpose = z.infer<typeof Purpose>;

export const ConsentDecision = z.object({ purpose: Purpose, given: z.boolean() });
export type ConsentDecision = z.infer<typeof ConsentDecision>;

const AskedConsent = z.object({
  basis: z.literal('asked'),
  textVersion: Version,
  language: Language,
  /** Without this there is no story: a teller who refuses it leaves nothing behind. */
  hold: z.literal(true),
  decisions: z.array(ConsentDecision).check(z.refine(nameEachPurposeOnce, 'a purpose is decided twice')),
});

/** What the teller agreed to and in which words (GDPR art. 7(1)); `unknown` for a file that names no consent. */
export const Consent = z.discriminatedUnion('basis', [
  AskedConsent,
  z.object({ basis: z.literal('unknown') }),
]);
export type Consent = z.infer<typeof Consent>;

const Question = z.object({ question: z.string(), explanation: z.string() });

/**
 * The words in one language. Consent has no fallback: it is asked wholly in a language that somebody at home in
 * it approved, or not in that language. `demonstration` stands for approved in a demo, and there only; `note` is
 * shown with it.
 */
export const ConsentWording = z.object({
  approval: z.object({ status: z.enum(['approved', 'demonstration']), note: z.string() }),
  /** Who asks, and what a teller does not have to fear. */
  introduction: z.string(),
  hold: Question,
  purposes: z.record(Purpose, Question),
  withdrawal: z.string(),
});
export type ConsentWording = z.infer<typeof ConsentWording>;

/** The questions by which consent is asked: an immutable version, so that it stays known who agreed to what. */
export const ConsentText = z.object({
  key: Key,
  version: Version,
  wordings: z.partialRecord(Language, ConsentWording),
});
export type ConsentText = z.infer<typeof ConsentText>;

function nameEachPurposeOnce(decisions: readonly ConsentDecision[]): boolean {
  return new Set(decisions.map((decision) => decision.purpose)).size === decisions.length;
}
