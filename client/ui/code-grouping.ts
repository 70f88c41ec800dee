import { westernDigits } from '../../shared/rules/western-digits.ts';

/** A typed code without spaces and dashes, in capitals and 0-9, at most as long as its groups allow. */
export function bareCode(typed: string, groups: readonly number[]): string {
  const length = groups.reduce((sum, size) => sum + size, 0);
  return westernDigits(typed)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, length);
}

/** The code in its groups, with a dash between: `groupCode('ABCD12', [4, 4])` is `ABCD-12`. */
export function groupCode(code: string, groups: readonly number[]): string {
  return codeParts(code, groups)
    .map((part) => part.text)
    .join('-');
}

/** The groups that the code fills, in whole or in part, each with its place in the code. */
export function codeParts(code: string, groups: readonly number[]): { start: number; text: string }[] {
  let end = 0;
  return groups
    .map((size) => {
      const start = end;
      end += size;
      return { start, text: code.slice(start, end) };
    })
    .filter((part) => part.text !== '');
}

/**
 * Where the caret stands in the grouped code, given how many characters of the bare code lie before it. After a full
 * group it stands behind the dash, when there is one.
 */
export function caretInGroups(bareBefore: number, grouped: string): number {
  let seen = 0;
  let position = 0;
  while (position < grouped.length && seen < bareBefore) {
    if (grouped[position] !== '-') seen += 1;
    position += 1;
  }
  return grouped[position] === '-' ? position + 1 : position;
}
