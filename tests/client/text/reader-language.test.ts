import { describe, expect, it } from 'vitest';
import {
  chooseReaderLanguage,
  preferredLanguage,
  readerLanguage,
} from '../../../client/text/reader-language.ts';

describe('the language of a reader', () => {
  it.each([
    [['ar-SY', 'en'], 'ar'],
    [['en-GB', 'nl-NL', 'ar'], 'nl'],
    [['AR'], 'ar'],
  ])('is the first of %j that is spoken here: %s', (wanted, language) => {
    expect(preferredLanguage(wanted)).toBe(language);
  });

  it.each([[[]], [['en-GB', 'de']], [['arn-CL']]])('is Dutch when none of %j is spoken here', (wanted) => {
    expect(preferredLanguage(wanted)).toBe('nl');
  });

  it('is the one that was chosen last, also where the browser keeps nothing', () => {
    chooseReaderLanguage('ar');
    expect(readerLanguage()).toBe('ar');
    chooseReaderLanguage('nl');
    expect(readerLanguage()).toBe('nl');
  });
});
