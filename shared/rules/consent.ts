import type { Consent, ConsentText, Purpose } from '../model/consent.ts';
import { Language } from '../model/language.ts';

export type MayUse = { ok: true } | { ok: false; reason: 'refused' | 'not-asked' | 'basis-unknown' };

/**
 * Whether a story may be used for a purpose. Of an unknown basis staff may read and code, for the municipality
 * holds such a file already; it is never quoted, published or shared (design, part 4, "imported stories").
 */
export function mayUse(consent: Consent, purpose: Purpose): MayUse {
  if (consent.basis === 'unknown') {
    return purpose === 'analysis' ? { ok: true } : { ok: false, reason: 'basis-unknown' };
  } else {
    const decision = consent.decisions.find((one) => one.purpose === purpose);
    if (decision === undefined) return { ok: false, reason: 'not-asked' };
    else return decision.given ? { ok: true } : { ok: false, reason: 'refused' };
  }
}

/** The languages in which consent may be asked: approved ones; in a demo those for demonstration as well. */
export function offeredLanguages(text: ConsentText, { demo }: { demo: boolean }): Language[] {
  return Language.options.filter((language) => {
    const status = text.wordings[language]?.approval.status;
    return status === 'approved' || (demo && status === 'demonstration');
  });
}
