/** At which ends of a row, along the line of reading, something is out of sight. */
export interface HiddenEnds {
  start: boolean;
  end: boolean;
}

/** Less than this, in pixels, is rounding. */
const SLACK = 2;

/** From right to left a row begins at 0 and goes on below it (CSSOM View, `scrollLeft`). */
export function hiddenEnds(row: Pick<Element, 'scrollLeft' | 'scrollWidth' | 'clientWidth'>): HiddenEnds {
  const gone = Math.abs(row.scrollLeft);
  return { start: gone > SLACK, end: row.scrollWidth - row.clientWidth - gone > SLACK };
}
