import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textSegments } from '../../../client/ui/text-segments.ts';

const text = 'Ze luisterde echt.';

test('a text without marks is one segment', () => {
  expect(textSegments(text, [])).toEqual([{ start: 0, end: 18, text, spans: [] }]);
});

test('an empty text has no segments', () => {
  expect(textSegments('', [])).toEqual([]);
});

test('two marks that overlap are cut where they begin and end', () => {
  const a = { id: 'a', start: 0, end: 12 };
  const b = { id: 'b', start: 3, end: 17 };
  expect(textSegments(text, [a, b]).map((s) => [s.text, s.spans.map(({ id }) => id)])).toEqual([
    ['Ze ', ['a']],
    ['luisterde', ['a', 'b']],
    [' echt', ['b']],
    ['.', []],
  ]);
});

test('marks that touch do not overlap', () => {
  const segments = textSegments('abcd', [
    { id: 'a', start: 0, end: 2 },
    { id: 'b', start: 2, end: 4 },
  ]);
  expect(segments.map((s) => s.spans.map(({ id }) => id))).toEqual([['a'], ['b']]);
});

test('a mark inside another leaves the outer one on both sides', () => {
  const segments = textSegments('abcdef', [
    { id: 'outer', start: 0, end: 6 },
    { id: 'inner', start: 2, end: 4 },
  ]);
  expect(segments.map((s) => s.spans.map(({ id }) => id))).toEqual([
    ['outer'],
    ['outer', 'inner'],
    ['outer'],
  ]);
});

test('a mark past the end is clipped, and an empty one is left out', () => {
  const segments = textSegments('abc', [
    { id: 'long', start: 1, end: 99 },
    { id: 'empty', start: 2, end: 2 },
  ]);
  expect(segments.map((s) => [s.text, s.spans.length])).toEqual([
    ['a', 0],
    ['bc', 1],
  ]);
});

test('counts in UTF-16 units, so an emoji is two', () => {
  expect(textSegments('🙂ja', [{ id: 'a', start: 2, end: 4 }]).map((s) => s.text)).toEqual(['🙂', 'ja']);
});

test('segments always join to the text, and each mark covers exactly its own part', () => {
  const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 12 });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), spans, (words, pairs) => {
      const marks = pairs.map(([a, b], index) => ({
        id: String(index),
        start: Math.min(a, b),
        end: Math.max(a, b),
      }));
      const segments = textSegments(words, marks);
      expect(segments.map((s) => s.text).join('')).toBe(words);
      for (const mark of marks) {
        const covered = segments.filter((s) => s.spans.includes(mark)).map((s) => s.text);
        expect(covered.join('')).toBe(words.slice(mark.start, mark.end));
      }
    }),
  );
});
