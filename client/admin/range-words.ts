import type { NumberRange } from '../../shared/model/tablet-row.ts';

/** `1–8, 11`: ranges as people write them; after `most` of them an ellipsis. */
export function rangeWords(ranges: readonly NumberRange[], most = 30): string {
  const named = ranges.slice(0, most).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  return [...named, ...(ranges.length > most ? ['…'] : [])].join(', ');
}

/** Numbers that stand by themselves. */
export const numberWords = (numbers: readonly number[]): string =>
  rangeWords(numbers.map((number) => ({ from: number, to: number })));
