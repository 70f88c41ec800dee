import { describe, expect, it } from 'vitest';
import { hiddenEnds } from '../../../client/ui/hidden-ends.ts';

const row = { scrollWidth: 500, clientWidth: 300 };

describe('the ends of a row that are out of sight', () => {
  it('are none where everything fits', () => {
    expect(hiddenEnds({ scrollLeft: 0, scrollWidth: 300, clientWidth: 300 })).toEqual({
      start: false,
      end: false,
    });
  });

  it('are its end, its start, or both, as far as it was scrolled', () => {
    expect(hiddenEnds({ ...row, scrollLeft: 0 })).toEqual({ start: false, end: true });
    expect(hiddenEnds({ ...row, scrollLeft: 100 })).toEqual({ start: true, end: true });
    expect(hiddenEnds({ ...row, scrollLeft: 200 })).toEqual({ start: true, end: false });
  });

  it('are the same from right to left, where a browser counts down from nought', () => {
    expect(hiddenEnds({ ...row, scrollLeft: -100 })).toEqual({ start: true, end: true });
    expect(hiddenEnds({ ...row, scrollLeft: -200 })).toEqual({ start: true, end: false });
  });

  it('are not made of the fraction of a pixel by which a browser misses its end', () => {
    expect(hiddenEnds({ ...row, scrollLeft: 199.4 })).toEqual({ start: true, end: false });
  });
});
