import type { Span } from '../../shared/model/signal.ts';

/** The words and sentences of a text, in its order; what stands between two words belongs to none. */
export interface ReadingUnits {
  words: readonly Span[];
  sentences: readonly Span[];
}

/**
 * Cuts a text into what a reader steps through. A word is what stands between white space, without the
 * punctuation around it: so *e-mail*, *zo'n* and *3,50* are one word. Sentences are those of Unicode (UAX 29).
 */
export function readingUnits(text: string, language: string): ReadingUnits {
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
    .map(({ index, segment }) => withoutSpace(text, { start: index, end: index + segment.length }))
    .filter((sentence) => sentence !== null);
  return { words: wordsOf(text), sentences };
}

/** As `span`, with every word that it cuts through taken whole; null when it holds nothing but space. */
export function toWholeWords(text: string, span: Span, words: readonly Span[]): Span | null {
  const kept = withoutSpace(text, span);
  if (!kept) return null;
  return {
    start: words.find((word) => word.start < kept.start && word.end > kept.start)?.start ?? kept.start,
    end: words.find((word) => word.start < kept.end && word.end > kept.end)?.end ?? kept.end,
  };
}

/** As `span`, but never through half a character: an emoji of several parts, a letter with its accent. */
export function toWholeCharacters(text: string, span: Span): Span {
  const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text);
  const first = characters.containing(span.start);
  const last = characters.containing(Math.max(span.start, span.end - 1));
  return {
    start: first?.index ?? span.start,
    end: last ? last.index + last.segment.length : span.end,
  };
}

/** The span with one border a character further, as far as the text and the other border allow. */
export function nudged(text: string, span: Span, border: 'start' | 'end', step: 1 | -1): Span {
  const characters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)];
  const borders = [...characters.map(({ index }) => index), text.length];
  const next = borders.at(Math.max(0, borders.indexOf(span[border])) + step) ?? span[border];
  const moved = { ...span, [border]: next };
  return moved.start < moved.end && Math.abs(next - span[border]) < text.length ? moved : span;
}

/** The sentences that a span touches, as one span. */
export function toWholeSentences(span: Span, { sentences }: ReadingUnits): Span {
  const touched = sentences.filter((sentence) => sentence.start < span.end && sentence.end > span.start);
  return {
    start: Math.min(span.start, touched[0]?.start ?? span.start),
    end: Math.max(span.end, touched.at(-1)?.end ?? span.end),
  };
}

/** Punctuation and marks of direction, which do not make a word by themselves; an emoji does. */
const AROUND = /^[\p{P}\p{Cf}]+|[\p{P}\p{Cf}]+$/gu;

function wordsOf(text: string): Span[] {
  return [...text.matchAll(/\S+/gu)].flatMap(({ index, 0: run }) => {
    const word = run.replace(AROUND, '');
    if (word === '') return [];
    const start = index + run.indexOf(word);
    return [{ start, end: start + word.length }];
  });
}

function withoutSpace(text: string, { start, end }: Span): Span | null {
  const passage = text.slice(start, end);
  if (passage.trim() === '') return null;
  return {
    start: start + passage.length - passage.trimStart().length,
    end: end - passage.length + passage.trimEnd().length,
  };
}
