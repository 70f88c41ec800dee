import type { NumberRange, TabletRow } from '../model/tablet-row.ts';

/** An envelope by its tablet's own word: its number, what it is known by, and the one that it says it follows. */
export type Numbered = { sequence: number; hash: string; previousHash: string | null };

/**
 * Reads the row of a tablet from all that came of it, taken in or set aside, in any order and any number of times.
 * `sealed` is the last number that the tablet said it gave out. Numbers are only compared, never counted up to: who
 * holds a tablet's key can sign any.
 */
export const tabletRow = (items: readonly Numbered[], sealed: number): TabletRow => {
  const hashes = new Map<number, Set<string>>();
  for (const { sequence, hash } of items) {
    const there = hashes.get(sequence);
    if (there) there.add(hash);
    else hashes.set(sequence, new Set([hash]));
  }
  const numbers = [...hashes.keys()].sort((a, b) => a - b);
  const broken = new Set(
    items.filter((item) => !follows(item, hashes.get(item.sequence - 1))).map(({ sequence }) => sequence),
  );
  const last = numbers.at(-1) ?? 0;
  return {
    received: rangesOf(numbers),
    missing: gapsIn(numbers),
    awaited: sealed > last ? [{ from: last + 1, to: sealed }] : [],
    forks: numbers.filter((number) => (hashes.get(number)?.size ?? 0) > 1),
    breaks: numbers.filter((number) => broken.has(number)),
  };
};

/** Rising numbers as ranges. */
export const rangesOf = (numbers: readonly number[]): NumberRange[] => {
  const ranges: NumberRange[] = [];
  for (const number of numbers) {
    const open = ranges.at(-1);
    if (open?.to === number - 1) open.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges;
};

const gapsIn = (numbers: readonly number[]): NumberRange[] =>
  numbers.flatMap((number, at) => {
    const from = (numbers[at - 1] ?? 0) + 1;
    return from < number ? [{ from, to: number - 1 }] : [];
  });

/** The first follows nothing; every other names one that came under the number before, unless none came yet. */
const follows = ({ sequence, previousHash }: Numbered, before: ReadonlySet<string> | undefined): boolean => {
  if (sequence === 1 || previousHash === null) return sequence === 1 && previousHash === null;
  return before === undefined || before.has(previousHash);
};
