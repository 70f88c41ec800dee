/** The length of an excerpt, in UTF-16 units. */
const EXCERPT_LENGTH = 160;

/**
 * The text as it is kept: NFC, so that a span means the same everywhere (design D10). NUL and half a surrogate
 * pair are no characters and no database keeps them; U+FFFD takes their place, as it does in HTML.
 */
export const storyText = (told: string): string =>
  told.replace(/\0|\p{Surrogate}/gu, '\uFFFD').normalize('NFC');

/** The start of a text on one line, whole characters only; what was cut off is shown by an ellipsis. */
export const excerptOf = (text: string): string => {
  // Twice the length is enough after white space is folded, but for a text that is mostly white space.
  const line = text
    .slice(0, EXCERPT_LENGTH * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= EXCERPT_LENGTH && text.length <= EXCERPT_LENGTH * 4) return line;
  const cut = line.slice(0, EXCERPT_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
};
