import { type Consent, type ConsentText, Purpose } from '../model/consent.ts';
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

/**
 * What is left when one story came with two consents: a purpose that both allow. The words are those of the first,
 * which is the one that is held; a basis that is unknown for one is unknown for both.
 */
export function strictestConsent(held: Consent, other: Consent): Consent {
  if (held.basis === 'unknown' || other.basis === 'unknown') return { basis: 'unknown' };
  const purposes = Purpose.options.filter((purpose) =>
    [...held.decisions, ...other.decisions].some((decision) => decision.purpose === purpose),
  );
  return {
    ...held,
    decisions: purposes.map((purpose) => ({
      purpose,
      given: mayUse(held, purpose).ok && mayUse(other, purpose).ok,
    })),
  };
}

/** Whether the other takes nothing from the consent that is held, nor adds a purpose to it. */
export function leavesConsent(held: Consent, other: Consent): boolean {
  return JSON.stringify(strictestConsent(held, other)) === JSON.stringify(held);
}

/** The languages in which consent may be asked: approved ones; in a demo those for demonstration as well. */
export function offeredLanguages(text: ConsentText, { demo }: { demo: boolean }): Language[] {
  return Language.options.filter((language) => {
    const status = text.wordings[language]?.approval.status;
    return status === 'approved' || (demo && status === 'demonstration');
  });
}
