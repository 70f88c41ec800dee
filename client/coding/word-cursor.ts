import type { Span } from '../../shared/model/signal.ts';
import type { ReadingUnits } from './reading-units.ts';

/**
 * Where the keyboard stands in a text: the words from `anchor` to `head`, both included, by their place among
 * the words. `head` is the one that moves.
 */
export interface WordCursor {
  anchor: number;
  head: number;
}

export interface Press {
  key: string;
  shiftKey: boolean;
}

/** Where a press of a key leads, or null for a key that moves nothing. In Arabic the arrows turn with the line. */
export function moved(
  cursor: WordCursor,
  press: Press,
  units: ReadingUnits,
  direction: 'ltr' | 'rtl',
): WordCursor | null {
  if (press.key.toLowerCase() === 's') return sentenceAt(cursor, units);
  const head = headAfter(cursor, press, units, direction);
  if (head === null) return null;
  const within = Math.min(Math.max(head, 0), units.words.length - 1);
  return { anchor: press.shiftKey ? cursor.anchor : within, head: within };
}

/** The span under the cursor, or null in a text without words. */
export function spanAt({ anchor, head }: WordCursor, { words }: ReadingUnits): Span | null {
  const first = words[Math.min(anchor, head)];
  const last = words[Math.max(anchor, head)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** The cursor on the word at a place in the text, or on the next one. */
export function cursorAt(offset: number, { words }: ReadingUnits): WordCursor {
  const found = words.findIndex((word) => word.end > offset);
  const at = found < 0 ? words.length - 1 : found;
  return { anchor: at, head: at };
}

function headAfter(
  cursor: WordCursor,
  { key, shiftKey }: Press,
  units: ReadingUnits,
  direction: 'ltr' | 'rtl',
): number | null {
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case forward:
      return cursor.head + 1;
    case backward:
      return cursor.head - 1;
    case 'ArrowDown':
      return shiftKey ? lastOfNextSentence(cursor, units) : firstOfSentence(cursor, units, 1);
    case 'ArrowUp':
      return firstOfSentence(cursor, units, -1);
    case 'Home':
      return 0;
    case 'End':
      return units.words.length - 1;
    default:
      return null;
  }
}

/** The sentence under the cursor; once more when it is whole already: with the one after it. */
function sentenceAt(cursor: WordCursor, units: ReadingUnits): WordCursor {
  const first = Math.min(cursor.anchor, cursor.head);
  const last = Math.max(cursor.anchor, cursor.head);
  const from = sentenceOf(first, units);
  const to = sentenceOf(last, units);
  const [anchor] = wordsIn(from, units);
  const [, head] = wordsIn(to, units);
  if (anchor !== first || head !== last) return { anchor, head };
  const [, further] = wordsIn(Math.min(to + 1, units.sentences.length - 1), units);
  return { anchor, head: further };
}

/** The first word of the sentence before or after; upwards, first of the sentence one is in. */
function firstOfSentence({ head }: WordCursor, units: ReadingUnits, step: 1 | -1): number {
  const here = sentenceOf(head, units);
  const [first] = wordsIn(here, units);
  if (step === -1 && head > first) return first;
  const there = Math.min(Math.max(here + step, 0), units.sentences.length - 1);
  return wordsIn(there, units)[0];
}

/** The last word of this sentence, or of the next when the cursor stands on it already. */
function lastOfNextSentence({ head }: WordCursor, units: ReadingUnits): number {
  const here = sentenceOf(head, units);
  const [, last] = wordsIn(here, units);
  return head < last ? last : wordsIn(Math.min(here + 1, units.sentences.length - 1), units)[1];
}

function sentenceOf(word: number, { words, sentences }: ReadingUnits): number {
  const start = words[word]?.start ?? 0;
  return Math.max(
    0,
    sentences.findIndex((sentence) => sentence.end > start),
  );
}

/** The first and the last word of a sentence; one without words (a row of stars) gives the word after it. */
function wordsIn(sentence: number, { words, sentences }: ReadingUnits): [first: number, last: number] {
  const { start, end } = sentences[sentence] ?? { start: 0, end: 0 };
  const after = words.findIndex((word) => word.end > start);
  const first = after < 0 ? Math.max(0, words.length - 1) : after;
  const last = words.findLastIndex((word) => word.start < end);
  return [first, Math.max(first, last)];
}
