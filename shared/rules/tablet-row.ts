import type { NumberRange, TabletRow } from '../model/tablet-row.ts';

/**
 * An envelope by its tablet's own word: its number, what it is known by, and the one that it says it follows. `waits`:
 * it stands aside, and its tablet holds it until somebody decides on it.
 */
export type Numbered = {
  sequence: number;
  hash: string;
  previousHash: string | null;
  receivedAt: string;
  waits: boolean;
};

/** Of a tablet's last word on how it stood: when, the last number that it gave out, and how many it held unsent. */
export type Said = { at: string; sealed: number; unsent: number };

/**
 * Reads the row of a tablet from all that came of it, taken in or set aside, in any order and any number of times, and
 * from what it said last. Numbers are only compared, never counted up to: who holds a tablet's key can sign any.
 */
export const tabletRow = (items: readonly Numbered[], said: Said | null): TabletRow => {
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
  return {
    received: rangesOf(numbers),
    ...lackingOf(items, numbers, said),
    forks: numbers.filter((number) => (hashes.get(number)?.size ?? 0) > 1),
    breaks: numbers.filter((number) => broken.has(number)),
  };
};

/**
 * What is not here. A story can be held on its tablet while later ones go, so that a number that lacks is only missing
 * when the tablet said that it holds no more than came since.
 */
const lackingOf = (items: readonly Numbered[], numbers: readonly number[], said: Said | null) => {
  const sealed = said?.sealed ?? 0;
  const last = numbers.at(-1) ?? 0;
  const gaps = gapsIn(sealed > last ? [...numbers, sealed + 1] : numbers);
  const spoken = within(gaps, 1, sealed);
  const held = said === null ? 0 : Math.max(0, said.unsent - heldButHere(items, said));
  return {
    missing: held === 0 ? spoken : [],
    awaited: held === 0 ? [] : spoken,
    held,
    lost: held === 0 ? 0 : Math.max(0, lengthOf(spoken) - held),
    unsaid: within(gaps, sealed + 1, last),
  };
};

/** How many numbers of those that a tablet called unsent are here: they came after it said so, or stand aside. */
const heldButHere = (items: readonly Numbered[], { at, sealed }: Said): number => {
  const before = items.filter(({ receivedAt }) => Date.parse(receivedAt) <= Date.parse(at));
  const done = new Set(before.filter(({ waits }) => !waits).map(({ sequence }) => sequence));
  const here = items.filter(({ sequence }) => sequence <= sealed && !done.has(sequence));
  return new Set(here.map(({ sequence }) => sequence)).size;
};

const within = (ranges: readonly NumberRange[], from: number, to: number): NumberRange[] =>
  ranges
    .map((range) => ({ from: Math.max(range.from, from), to: Math.min(range.to, to) }))
    .filter((range) => range.from <= range.to);

const lengthOf = (ranges: readonly NumberRange[]): number =>
  ranges.reduce((length, { from, to }) => length + to - from + 1, 0);

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
