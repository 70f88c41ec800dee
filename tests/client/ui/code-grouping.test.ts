import { expect, test } from 'vitest';
import { bareCode, caretInGroups, groupCode } from '../../../client/ui/code-grouping.ts';

const groups = [4, 4, 4];

test.each([
  ['7k3m-9pq2', '7K3M9PQ2'],
  [' 7K3M 9PQ2 ', '7K3M9PQ2'],
  ['7K3M—9PQ2—XTRA—TEVEEL', '7K3M9PQ2XTRA'],
  ['٧K٣M-٩PQ٢', '7K3M9PQ2'],
  ['٠١٢٣ ٤٥٦٧ ٨٩', '0123456789'],
  ['۰۱۲۳ ۴۵۶۷ ۸۹', '0123456789'],
  ['', ''],
])('reads %j as the code %j', (typed, code) => {
  expect(bareCode(typed, groups)).toBe(code);
});

test.each([
  ['', ''],
  ['7K3', '7K3'],
  ['7K3M', '7K3M'],
  ['7K3M9', '7K3M-9'],
  ['7K3M9PQ2XTRA', '7K3M-9PQ2-XTRA'],
])('shows the code %j as %j', (code, shown) => {
  expect(groupCode(code, groups)).toBe(shown);
});

test.each([
  [0, '7K3M-9P', 0],
  [3, '7K3M-9P', 3],
  [4, '7K3M-9P', 5],
  [5, '7K3M-9P', 6],
  [4, '7K3M', 4],
])('after %i characters of %j the caret stands at %i', (before, shown, caret) => {
  expect(caretInGroups(before, shown)).toBe(caret);
});
