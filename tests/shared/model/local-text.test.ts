import { describe, expect, it } from 'vitest';
import { Language, languages } from '../../../shared/model/language.ts';
import { LocalText, localize } from '../../../shared/model/local-text.ts';

describe('a text in several languages', () => {
  it('is read in the language asked for', () => {
    expect(localize({ nl: 'Dag', ar: 'أهلاً' }, 'ar')).toEqual({ text: 'أهلاً', language: 'ar' });
  });

  it('falls back to Dutch, and says so', () => {
    expect(localize({ nl: 'Dag' }, 'ar')).toEqual({ text: 'Dag', language: 'nl' });
  });

  it('cannot do without Dutch', () => {
    expect(LocalText.safeParse({ ar: 'أهلاً' }).success).toBe(false);
    expect(LocalText.safeParse({ nl: '' }).success).toBe(false);
  });

  it('knows a direction and an own name for every language', () => {
    expect(Object.keys(languages)).toEqual(Language.options);
    expect(languages.ar.direction).toBe('rtl');
  });
});
