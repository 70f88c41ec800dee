import { describe, expect, test } from 'vitest';
import type { Span } from '../../../shared/model/signal.ts';
import {
  nudged,
  readingUnits,
  toWholeCharacters,
  toWholeSentences,
  toWholeWords,
} from '../../../client/coding/reading-units.ts';

const story = 'Zo’n brief (met de e-mail) kostte € 3,50. "Wacht maar," zei ze! Toen\nniets 😀.';
const wordsIn = (text: string, language = 'nl') =>
  readingUnits(text, language).words.map(({ start, end }) => text.slice(start, end));
const cut = (text: string, { start, end }: Span) => text.slice(start, end);

describe('the words that a reader steps through', () => {
  test('lose the punctuation around them and keep what is within', () => {
    expect(wordsIn(story)).toEqual(
      [
        'Zo’n',
        'brief',
        'met',
        'de',
        'e-mail',
        'kostte',
        '€',
        '3,50',
        'Wacht',
        'maar',
        'zei',
        'ze',
        'Toen',
      ].concat(['niets', '😀']),
    );
  });

  test('are found in Arabic, with its own punctuation and marks of direction', () => {
    expect(wordsIn('\u200Fذهبتُ إلى «المدرسة»، ثم؟', 'ar')).toEqual(['ذهبتُ', 'إلى', 'المدرسة', 'ثم']);
  });

  test('are none in a text of punctuation', () => {
    expect(wordsIn('… – !')).toEqual([]);
  });
});

test('sentences end where Unicode ends them, without the space between', () => {
  const { sentences } = readingUnits('Het kostte 3.50 euro. Klopt dat?\n\nNee', 'nl');
  expect(sentences.map((span) => cut('Het kostte 3.50 euro. Klopt dat?\n\nNee', span))).toEqual([
    'Het kostte 3.50 euro.',
    'Klopt dat?',
    'Nee',
  ]);
});

describe('a selection is rounded to whole words', () => {
  const text = 'Ik moest lang wachten, heel lang.';
  const { words } = readingUnits(text, 'nl');
  const snapped = (start: number, end: number) => {
    const span = toWholeWords(text, { start, end }, words);
    return span && cut(text, span);
  };

  test('when it cuts through one at either end', () => {
    expect(snapped(4, 16)).toBe('moest lang wachten');
  });

  test('without the space that was taken along', () => {
    expect(snapped(2, 9)).toBe('moest');
  });

  test('and keeps punctuation that was chosen', () => {
    expect(snapped(9, 22)).toBe('lang wachten,');
  });

  test('and is nothing when only space was chosen', () => {
    expect(snapped(8, 9)).toBeNull();
  });
});

describe('a selection to the letter', () => {
  test('never cuts an emoji of several parts in two', () => {
    const text = 'mijn 👩‍👧 en ik';
    expect(cut(text, toWholeCharacters(text, { start: 6, end: 7 }))).toBe('👩‍👧');
  });

  test('keeps an Arabic letter with its vowel sign', () => {
    const text = 'كِتاب';
    expect(cut(text, toWholeCharacters(text, { start: 0, end: 1 }))).toBe('كِ');
  });

  test('is left as it is on plain letters', () => {
    expect(toWholeCharacters('wachten', { start: 1, end: 4 })).toEqual({ start: 1, end: 4 });
  });
});

test('a selection grows to the sentences that it touches', () => {
  const text = 'Eén. Twee is lang. Drie.';
  expect(cut(text, toWholeSentences({ start: 10, end: 20 }, readingUnits(text, 'nl')))).toBe(
    'Twee is lang. Drie.',
  );
});

describe('a border moved by a letter', () => {
  const text = 'a👩‍👧bc';

  test('takes a whole character along, whatever it is made of', () => {
    expect(cut(text, nudged(text, { start: 0, end: 1 }, 'end', 1))).toBe('a👩‍👧');
    expect(cut(text, nudged(text, { start: 0, end: text.length }, 'end', -1))).toBe('a👩‍👧b');
    expect(cut(text, nudged(text, { start: 1, end: text.length }, 'start', -1))).toBe(text);
  });

  test('stops at the ends of the text and at the other border', () => {
    const whole = { start: 0, end: text.length };
    expect(nudged(text, whole, 'start', -1)).toEqual(whole);
    expect(nudged(text, whole, 'end', 1)).toEqual(whole);
    expect(nudged(text, { start: 0, end: 1 }, 'start', 1)).toEqual({ start: 0, end: 1 });
  });
});
