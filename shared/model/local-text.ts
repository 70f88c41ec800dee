import * as z from 'zod/mini';
import type { Language } from './language.ts';

/** One text in the languages it has been written in. Dutch is always there: it is the fallback. */
export const LocalText = z.object({
  nl: z.string().check(z.minLength(1)),
  ar: z.optional(z.string().check(z.minLength(1))),
});
export type LocalText = z.infer<typeof LocalText>;

/** The text and the language it is really in, so that a page can mark a fallback with `lang` and `dir`. */
export function localize(text: LocalText, language: Language): { text: string; language: Language } {
  const own = text[language];
  return own === undefined ? { text: text.nl, language: 'nl' } : { text: own, language };
}
