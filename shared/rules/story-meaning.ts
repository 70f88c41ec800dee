import type { Valence } from '../model/signal.ts';

export const meanings = ['helping', 'mixed', 'neutral', 'hindering'] as const;

/** What all signals of one story on one theme say together. */
export type Meaning = (typeof meanings)[number];

/**
 * A story counts once per theme, whatever the number of its signals (Sandelowski 2001 on over-counting; design
 * D9). Helping and hindering passages together make it mixed: a balance would hide both.
 */
export const meaningOf = (valences: readonly Valence[]): Meaning | null => {
  const helps = valences.includes('helping');
  const hinders = valences.includes('hindering');
  if (helps && hinders) {
    return 'mixed';
  } else if (helps) {
    return 'helping';
  } else if (hinders) {
    return 'hindering';
  } else {
    return valences.length > 0 ? 'neutral' : null;
  }
};
