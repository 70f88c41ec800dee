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
