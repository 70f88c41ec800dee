import { expect, test } from 'vitest';
import { stackedParts } from '../../../client/ui/chart-geometry.ts';

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
