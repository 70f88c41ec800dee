/** The value that so many in a hundred do not exceed; the nearest rank. */
export const percentile = (values: readonly number[], percent: number): number => {
  const inOrder = values.toSorted((one, other) => one - other);
  const rank = Math.ceil((percent / 100) * inOrder.length);
  return inOrder[Math.max(0, rank - 1)] ?? Number.NaN;
};
