import { describe, expect, it } from 'vitest';
import { readStoryRow } from '../../../server/formats/story-row.ts';

const columns = {
  text: 'tekst',
  number: 'nr',
  source: 'bron',
  theme: 'omdenker',
  neighbourhood: 'wijk',
  date: 'datum',
  language: 'taal',
  consent: 'toestemming',
} as const;

const read = (cells: Record<string, string>) => readStoryRow(columns, { line: 2, fault: null, cells });
const rowOf = (cells: Record<string, string>) => {
  const result = read(cells);
  if (!result.ok) throw new Error(result.fault);
  return result.row;
};

describe('a row as a story', () => {
  it('keeps what the file says, and makes a theme the label of the source', () => {
    expect(
      rowOf({
        tekst: ' Fijn geholpen ',
        nr: '7',
        bron: 'Brief',
        omdenker: 'talent; verbinding',
        datum: '3-5-2026',
      }),
    ).toMatchObject({
      text: 'Fijn geholpen',
      number: '7',
      source: 'Brief',
      sourceThemes: ['talent', 'verbinding'],
      toldOn: '2026-05-03',
      neighbourhood: null,
    });
  });

  it('is itself by its source and number, else by its content', () => {
    const first = rowOf({ tekst: 'Een', nr: '1', bron: 'Brief' });
    expect(rowOf({ tekst: 'Een, verbeterd', nr: '1', bron: 'Brief' }).sourceKey).toBe(first.sourceKey);
    expect(rowOf({ tekst: 'Een', nr: '2', bron: 'Brief' }).sourceKey).not.toBe(first.sourceKey);
    expect(rowOf({ tekst: 'Een', nr: '1' }).sourceKey).toBe(rowOf({ tekst: ' Een ' }).sourceKey);
    expect(rowOf({ tekst: 'Een' }).sourceKey).not.toBe(rowOf({ tekst: 'Twee' }).sourceKey);
  });

  it.each([
    ['empty', { tekst: '  ' }],
    ['date', { tekst: 'x', datum: '31-02-2026' }],
    ['language', { tekst: 'x', taal: 'klingon' }],
    ['consent-refused', { tekst: 'x', toestemming: 'Nee' }],
    ['consent-unclear', { tekst: 'x', toestemming: 'misschien' }],
  ])('is refused for its %s', (fault, cells) => {
    expect(read(cells)).toEqual({ ok: false, line: 2, number: null, fault });
  });
});
