import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stackedParts, wholePercentages } from '../../../client/ui/chart-geometry.ts';

test('parts follow each other and fill the bar', () => {
  expect(stackedParts(['a', 'b', 'c'], { a: 1, b: 0, c: 3 })).toEqual([
    { key: 'a', count: 1, start: 0, width: 25 },
    { key: 'b', count: 0, start: 25, width: 0 },
    { key: 'c', count: 3, start: 25, width: 75 },
  ]);
});

test('a bar of nothing has no width', () => {
  expect(stackedParts(['a', 'b'], { a: 0, b: 0 }).map((part) => part.width)).toEqual([0, 0]);
});

test('three equal shares are shown as 34, 33 and 33', () => {
  expect(wholePercentages([1, 1, 1])).toEqual([34, 33, 33]);
});

test('the largest remainder is rounded up first', () => {
  expect(wholePercentages([2, 3, 2])).toEqual([29, 43, 28]);
});

test('percentages of nothing are nothing', () => {
  expect(wholePercentages([0, 0])).toEqual([0, 0]);
});

test('percentages add up to 100 and none is a whole point off', () => {
  const counts = fc
    .array(fc.nat(10_000), { minLength: 1, maxLength: 8 })
    .filter((all) => all.some((n) => n > 0));
  fc.assert(
    fc.property(counts, (all) => {
      const total = all.reduce((sum, n) => sum + n, 0);
      const shown = wholePercentages(all);
      expect(shown.reduce((sum, n) => sum + n, 0)).toBe(100);
      shown.forEach((value, index) =>
        expect(Math.abs(value - ((all[index] ?? 0) / total) * 100)).toBeLessThan(1),
      );
    }),
  );
});
