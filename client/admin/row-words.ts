import type { NumberRange, TabletRow } from '../../shared/model/tablet-row.ts';
import type { Text } from '../text/text.ts';
import { rangeWords } from './range-words.ts';

/** What a tablet's numbers say, in words; the same at the desk and on paper. */
export type RowWords = { received: string; missing: string; perhaps: string };

/** `perhaps`: what may still be on the tablet, a line for each thing that is known of it. */
export const rowWords = (text: Text, row: TabletRow): RowWords => {
  const { t } = text;
  const said = [
    t('admin.row.held', { numbers: namedNumbers(text, row.awaited), count: row.held }),
    ...(row.lost > 0 ? [t('admin.row.lost', { count: row.lost })] : []),
  ].join(' ');
  const unsaid = t('admin.row.unsaid', { numbers: namedNumbers(text, row.unsaid) });
  const perhaps = [...(row.awaited.length > 0 ? [said] : []), ...(row.unsaid.length > 0 ? [unsaid] : [])];
  return {
    received: namedNumbers(text, row.received),
    missing: namedNumbers(text, row.missing),
    perhaps: perhaps.join('\n') || t('admin.row.none'),
  };
};

/** `nummer 1`, `nummers 1, 4`: a bare figure reads as a count. */
export const namedNumbers = ({ t }: Text, ranges: readonly NumberRange[]): string => {
  const [first] = ranges;
  if (!first) return t('admin.row.none');
  const count = ranges.length === 1 && first.from === first.to ? 1 : 2;
  return t('admin.row.numbers', { numbers: rangeWords(ranges), count });
};

/** Something is not here, wherever it is. */
export const isLacking = ({ missing, awaited, unsaid }: TabletRow): boolean =>
  missing.length + awaited.length + unsaid.length > 0;
