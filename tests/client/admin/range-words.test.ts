import { expect, it } from 'vitest';
import { numberWords, rangeWords } from '../../../client/admin/range-words.ts';

it('writes ranges as people do', () => {
  expect(rangeWords([])).toBe('');
  expect(
    rangeWords([
      { from: 1, to: 8 },
      { from: 11, to: 11 },
    ]),
  ).toBe('1–8, 11');
});

it('does not fill a page with them', () => {
  const many = Array.from({ length: 40 }, (_, at) => ({ from: 2 * at, to: 2 * at }));
  expect(rangeWords(many, 2)).toBe('0, 2, …');
});

it('names numbers by themselves', () => {
  expect(numberWords([3, 4])).toBe('3, 4');
});
