/** A stretch of a stacked bar: from `start`, `width` wide, both in percent of the whole bar. */
export type BarPart<K extends string> = { key: K; count: number; start: number; width: number };

/**
 * The parts of a bar of 100 %, in the order of `keys`. Counts are not negative; a key without a count is 0.
 * A bar of nothing has parts of width 0.
 */
export function stackedParts<K extends string>(
  keys: readonly K[],
  counts: Readonly<Record<K, number>>,
): BarPart<K>[] {
  const total = keys.reduce((sum, key) => sum + counts[key], 0);
  let start = 0;
  return keys.map((key) => {
    const width = total === 0 ? 0 : (counts[key] / total) * 100;
    const part = { key, count: counts[key], start, width };
    start += width;
    return part;
  });
}

/**
 * Whole percentages that add up to 100, by largest remainder: the reader who adds them finds no hole. All 0 when the
 * total is 0.
 */
export function wholePercentages(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count / total) * 100);
  const floors = exact.map(Math.floor);
  const missing = 100 - floors.reduce((sum, value) => sum + value, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return floors.map((value, index) => value + (raised.has(index) ? 1 : 0));
}
