import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { standardConsentText } from '../../../shared/model/consent-texts/standard.ts';
import { Consent, ConsentText, Purpose } from '../../../shared/model/consent.ts';

describe('the standard consent text', () => {
  it('is valid, and asks for every purpose in every language', () => {
    expect(ConsentText.parse(standardConsentText)).toEqual(standardConsentText);
    for (const wording of Object.values(standardConsentText.wordings)) {
      expect(Object.keys(wording.purposes)).toEqual(Purpose.options);
    }
  });

  it('stays word for word what people agreed to; other words need another version', () => {
    const digest = createHash('sha256').update(JSON.stringify(standardConsentText)).digest('hex');
    expect(`${standardConsentText.version}: ${digest}`).toBe(
      '1: 25f36e4ac2bcbc8b275be2d4f0834bd513a0b924ed5620f4aab62eaef16285d2',
    );
  });

  it('says before asking that a printed quote cannot be recalled', () => {
    expect(standardConsentText.wordings.nl?.purposes.quotation.explanation).toContain('niet meer terughalen');
    expect(standardConsentText.wordings.ar?.purposes.quotation.explanation).toContain('لا يمكننا استرجاعها');
  });

  it('speaks in short Dutch sentences', () => {
    const sentences = JSON.stringify(standardConsentText.wordings.nl).split(/[.?:"] */);
    const longest = Math.max(...sentences.map((sentence) => sentence.split(' ').length));
    expect(longest).toBeLessThanOrEqual(16);
  });
});

describe('consent', () => {
  const asked = { basis: 'asked', textVersion: 1, language: 'nl', hold: true } as const;

  it('is nothing without agreement to hold the story', () => {
    expect(Consent.safeParse({ ...asked, hold: false, decisions: [] }).success).toBe(false);
  });

  it('refuses two decisions on one purpose', () => {
    const twice = [
      { purpose: 'quotation', given: true },
      { purpose: 'quotation', given: false },
    ];
    expect(Consent.safeParse({ ...asked, decisions: twice }).success).toBe(false);
    expect(Consent.safeParse({ ...asked, decisions: twice.slice(1) }).success).toBe(true);
  });
});
