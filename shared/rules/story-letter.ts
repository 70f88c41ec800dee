const LETTERS = 26;
const A = 'A'.codePointAt(0) ?? 0;

/**
 * By which people name the `n`th story that was begun in a shift, from 1: A to Z, then AA, AB and on. Letters, so that
 * nobody takes it for the number that a story gets once it is finished.
 */
export function storyLetter(n: number): string {
  if (n < 1) return '';
  const rest = Math.floor((n - 1) / LETTERS);
  return storyLetter(rest) + String.fromCodePoint(A + ((n - 1) % LETTERS));
}
