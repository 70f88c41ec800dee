import { describe, expect, it } from 'vitest';
import { standardConsentText } from '../../../shared/model/consent-texts/standard.ts';
import { type Consent, type ConsentDecision, Purpose } from '../../../shared/model/consent.ts';
import { leavesConsent, mayUse, offeredLanguages, strictestConsent } from '../../../shared/rules/consent.ts';

describe('a story whose teller was asked', () => {
  it('may be used for what the teller agreed to, and for nothing else', () => {
    const consent = asked([
      { purpose: 'analysis', given: true },
      { purpose: 'quotation', given: false },
    ]);
    expect(mayUse(consent, 'analysis')).toEqual({ ok: true });
    expect(mayUse(consent, 'quotation')).toEqual({ ok: false, reason: 'refused' });
    expect(mayUse(consent, 'sharing')).toEqual({ ok: false, reason: 'not-asked' });
  });

  it('may be held and no more when nothing was decided', () => {
    expect(mayUse(asked([]), 'analysis')).toEqual({ ok: false, reason: 'not-asked' });
  });
});

describe('a story of which no consent is known', () => {
  it('may be read and coded, but never quoted or shared', () => {
    const consent: Consent = { basis: 'unknown' };
    expect(mayUse(consent, 'analysis')).toEqual({ ok: true });
    expect(mayUse(consent, 'quotation')).toEqual({ ok: false, reason: 'basis-unknown' });
    expect(mayUse(consent, 'sharing')).toEqual({ ok: false, reason: 'basis-unknown' });
  });
});

describe('the languages in which consent is asked', () => {
  it('are only those that were approved', () => {
    expect(offeredLanguages(standardConsentText, { demo: false })).toEqual(['nl']);
  });

  it('take in the demonstration texts in a demo', () => {
    expect(offeredLanguages(standardConsentText, { demo: true })).toEqual(['nl', 'ar']);
  });

  it('leave out a language that has no wording, also in a demo', () => {
    const { nl } = standardConsentText.wordings;
    expect(offeredLanguages({ ...standardConsentText, wordings: { nl } }, { demo: true })).toEqual(['nl']);
  });
});

function asked(decisions: ConsentDecision[]): Consent {
  return { basis: 'asked', textVersion: 1, language: 'nl', hold: true, decisions };
}

describe('two consents of one story', () => {
  const consentTo = (given: Partial<Record<Purpose, boolean | undefined>>) => ({
    basis: 'asked' as const,
    textVersion: 2,
    language: 'nl' as const,
    hold: true as const,
    decisions: Purpose.options.flatMap((purpose) => {
      const answer = given[purpose];
      return answer === undefined ? [] : [{ purpose, given: answer }];
    }),
  });

  it('allow together only what each allows, for every pair of answers', () => {
    const answers = [true, false, undefined];
    for (const one of answers) {
      for (const other of answers) {
        const both = strictestConsent(consentTo({ quotation: one }), consentTo({ quotation: other }));
        expect(mayUse(both, 'quotation').ok).toBe(one === true && other === true);
      }
    }
  });

  it('stay in the words of the one that is held', () => {
    const held = consentTo({ analysis: true, sharing: true });
    const other: Consent = { ...consentTo({ analysis: true, sharing: false }), language: 'ar' as const };
    expect(strictestConsent(held, other)).toEqual(consentTo({ analysis: true, sharing: false }));
    expect(strictestConsent(held, held)).toEqual(held);
  });

  it('leave the first as it is where the second allows as much or more', () => {
    const held = consentTo({ analysis: true, quotation: false });
    expect(leavesConsent(held, consentTo({ analysis: true, quotation: true }))).toBe(true);
    expect(leavesConsent(held, consentTo({ analysis: false, quotation: true }))).toBe(false);
    expect(leavesConsent(held, consentTo({ analysis: true, sharing: true }))).toBe(false);
    expect(leavesConsent(held, { basis: 'unknown' })).toBe(false);
  });

  it('are of an unknown basis where one is', () => {
    const unknown: Consent = { basis: 'unknown' };
    expect(strictestConsent(consentTo({ analysis: true, quotation: true }), unknown)).toEqual(unknown);
    expect(strictestConsent(unknown, consentTo({ analysis: true }))).toEqual(unknown);
  });
});
