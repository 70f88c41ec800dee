import { describe, expect, it } from 'vitest';
import { findStoryColumns } from '../../../server/formats/story-columns.ts';

describe('the columns of a file with stories', () => {
  it('are found by their header, however it is written', () => {
    expect(findStoryColumns(['Nr.', 'gemeente', 'OMDENKER', ' Verhaal ', 'Bron'])).toEqual({
      ok: true,
      columns: { number: 'Nr.', theme: 'OMDENKER', text: ' Verhaal ', source: 'Bron' },
    });
  });

  it('are those that a mapping names', () => {
    expect(findStoryColumns(['A', 'B', 'tekst'], { text: 'B' })).toEqual({
      ok: true,
      columns: { text: 'B' },
    });
    expect(findStoryColumns(['A'], { text: 'B' })).toEqual({
      ok: false,
      fault: { kind: 'unknown-column', column: 'B' },
    });
  });

  it('are refused when none holds the story, or two could', () => {
    expect(findStoryColumns(['nr', 'bron'])).toEqual({ ok: false, fault: { kind: 'no-text' } });
    expect(findStoryColumns(['tekst', 'verhaal'])).toEqual({
      ok: false,
      fault: { kind: 'two-columns', field: 'text', columns: ['tekst', 'verhaal'] },
    });
  });
});
