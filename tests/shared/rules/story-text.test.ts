import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, storyText } from '../../../shared/rules/story-text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 400 });

describe('the text of a story as it is kept', () => {
  it('is NFC: a letter and its accent become one', () => {
    expect(storyText('cafe\u0301')).toBe('café');
  });

  it('has a mark where something stood that is no character', () => {
    expect(storyText('a\0b\ud83dc')).toBe('a\ufffdb\ufffdc');
  });

  it('keeps emoji, right-to-left text and white space as told', () => {
    const told = ' 👩‍👧 مرحبا\n\n  ja ';
    expect(storyText(told)).toBe(told);
  });

  it('does not change when it is taken in again', () => {
    fc.assert(fc.property(anyText, (told) => storyText(storyText(told)) === storyText(told)));
  });
});

describe('an excerpt', () => {
  it('is the whole text when that is short, on one line', () => {
    expect(excerptOf('  Eerst dit.\n\nDan dat. ')).toBe('Eerst dit. Dan dat.');
  });

  it('ends after a whole word, with an ellipsis', () => {
    const excerpt = excerptOf('woord '.repeat(100));
    expect(excerpt.endsWith('woord…')).toBe(true);
    expect(excerpt.length).toBeLessThanOrEqual(160);
  });

  it('never has more than 160 units and never half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 100, maxLength: 900 }), (text) => {
        const excerpt = excerptOf(storyText(text));
        return excerpt.length <= 160 && !/\p{Surrogate}/u.test(excerpt);
      }),
    );
  });
});
