import { describe, expect, it } from 'vitest';
import { standardConsentText } from '../../../shared/model/consent-texts/standard.ts';
import type { Consent, ConsentDecision } from '../../../shared/model/consent.ts';
import { mayUse, offeredLanguages } from '../../../shared/rules/consent.ts';

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
