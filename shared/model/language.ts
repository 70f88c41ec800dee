import * as z from 'zod/mini';

/** The languages a teller can choose, as BCP 47 codes; the first is the one every text must have. */
export const Language = z.enum(['nl', 'ar']);
export type Language = z.infer<typeof Language>;

export type Direction = 'ltr' | 'rtl';

/** The way each language is written, and the name its own readers give it. */
export const languages: Readonly<Record<Language, { direction: Direction; ownName: string }>> = {
  nl: { direction: 'ltr', ownName: 'Nederlands' },
  ar: { direction: 'rtl', ownName: 'العربية' },
};
