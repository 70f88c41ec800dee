/**
 * A template tag for a story: lines of one paragraph become one line, an empty line parts paragraphs. NFC, as every
 * story is (design D10).
 */
export function told(strings: TemplateStringsArray): string {
  return strings
    .join('')
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim())
    .join('\n\n')
    .normalize('NFC');
}
