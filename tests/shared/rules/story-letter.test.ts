import { expect, it } from 'vitest';
import { storyLetter } from '../../../shared/rules/story-letter.ts';

it.each([
  [1, 'A'],
  [5, 'E'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [53, 'BA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('names story %i of a shift %s', (n, letter) => {
  expect(storyLetter(n)).toBe(letter);
});

it('names no two stories of a shift alike', () => {
  const letters = Array.from({ length: 2_000 }, (_, at) => storyLetter(at + 1));
  expect(new Set(letters).size).toBe(letters.length);
});
