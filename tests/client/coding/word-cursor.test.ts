import { describe, expect, test } from 'vitest';
import { readingUnits } from '../../../client/coding/reading-units.ts';
import { cursorAt, moved, spanAt, type WordCursor } from '../../../client/coding/word-cursor.ts';

const text = 'Eerst wachten wij. Toen belde er iemand terug. Fijn.';
const units = readingUnits(text, 'nl');
const start: WordCursor = { anchor: 0, head: 0 };

/** Presses keys one after the other (`+` before a key: with Shift) and reads what is under the cursor. */
function press(keys: string, from = start, direction: 'ltr' | 'rtl' = 'ltr'): string {
  const cursor = keys
    .split(' ')
    .reduce(
      (at, key) =>
        moved(at, { key: key.replace('+', ''), shiftKey: key.startsWith('+') }, units, direction) ?? at,
      from,
    );
  const span = spanAt(cursor, units);
  return span ? text.slice(span.start, span.end) : '';
}

describe('the arrow keys', () => {
  test('go from word to word, and stop at both ends', () => {
    expect(press('ArrowRight ArrowRight')).toBe('wij');
    expect(press('ArrowLeft')).toBe('Eerst');
    expect(press('End ArrowRight')).toBe('Fijn');
    expect(press('End Home')).toBe('Eerst');
  });

  test('turn with the line in Arabic', () => {
    expect(press('ArrowLeft ArrowLeft ArrowRight', start, 'rtl')).toBe('wachten');
  });

  test('go from sentence to sentence, upwards first to the start of this one', () => {
    expect(press('ArrowDown')).toBe('Toen');
    expect(press('ArrowDown ArrowRight ArrowUp')).toBe('Toen');
    expect(press('ArrowDown ArrowUp')).toBe('Eerst');
    expect(press('ArrowDown ArrowDown ArrowDown')).toBe('Fijn');
  });

  test('extend with Shift, and shrink again', () => {
    expect(press('ArrowRight +ArrowRight +ArrowRight')).toBe('wachten wij. Toen');
    expect(press('ArrowRight +ArrowRight +ArrowRight +ArrowLeft')).toBe('wachten wij');
    expect(press('ArrowRight +ArrowLeft')).toBe('Eerst wachten');
    expect(press('+ArrowDown')).toBe('Eerst wachten wij');
    expect(press('+ArrowDown +ArrowDown')).toBe('Eerst wachten wij. Toen belde er iemand terug');
  });

  test('without Shift let go of what was chosen', () => {
    expect(press('+ArrowRight ArrowRight')).toBe('wij');
  });
});

describe('the letter s', () => {
  test('takes the sentence, and once more the next one with it', () => {
    expect(press('ArrowRight s')).toBe('Eerst wachten wij');
    expect(press('s s')).toBe('Eerst wachten wij. Toen belde er iemand terug');
  });

  test('takes every sentence that is chosen in part', () => {
    expect(press('ArrowRight +ArrowRight +ArrowRight s')).toBe(
      'Eerst wachten wij. Toen belde er iemand terug',
    );
  });

  test('stops at the last sentence', () => {
    expect(press('End s s')).toBe('Fijn');
  });
});

test('any other key moves nothing', () => {
  expect(moved(start, { key: 'x', shiftKey: false }, units, 'ltr')).toBeNull();
});

test('a press in the text puts the cursor on that word, or on the next', () => {
  expect(spanAt(cursorAt(7, units), units)).toEqual({ start: 6, end: 13 });
  expect(spanAt(cursorAt(18, units), units)).toEqual({ start: 19, end: 23 });
  expect(spanAt(cursorAt(999, units), units)).toEqual({ start: 47, end: 51 });
});

test('a text without words has nothing under the cursor', () => {
  expect(spanAt(cursorAt(0, readingUnits('…', 'nl')), readingUnits('…', 'nl'))).toBeNull();
});
