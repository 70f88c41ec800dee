/** The length of an excerpt, in UTF-16 units. */
const EXCERPT_LENGTH = 160;

/** How much of a text `excerptOf` looks at: white space is folded, so that more than the excerpt is needed. */
export const EXCERPT_SOURCE = 640;

/**
 * The text as it is kept: NFC, so that a span means the same everywhere (design D10). NUL and half a surrogate
 * pair are no characters and no database keeps them; U+FFFD takes their place, as it does in HTML.
 */
export const storyText = (told: string): string =>
  told.replace(/\0|\p{Surrogate}/gu, '\uFFFD').normalize('NFC');

/**
 * The start of a text on one line, whole characters only; what was cut off is shown by an ellipsis. Takes the
 * whole text, or its first `EXCERPT_SOURCE` characters or units.
 */
export const excerptOf = (start: string): string => {
  const line = start.slice(0, EXCERPT_SOURCE).replace(/\s+/g, ' ').trim();
  if (line.length <= EXCERPT_LENGTH && start.length < EXCERPT_SOURCE) return line;
  const cut = line.slice(0, EXCERPT_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
};
