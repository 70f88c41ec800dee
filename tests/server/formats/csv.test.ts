import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../server/formats/csv.ts';

describe('rows of a CSV file', () => {
  it('keeps a newline in quotes, and counts lines as an editor does', () => {
    const { rows } = readCsv('nr,tekst\r\n1,"een\r\ntwee"\r\n\r\n2,drie\r\n');
    expect(rows).toEqual([
      { line: 2, fault: null, cells: { nr: '1', tekst: 'een\r\ntwee' } },
      { line: 5, fault: null, cells: { nr: '2', tekst: 'drie' } },
    ]);
  });

  it.each([
    [';', 'nr;tekst\n1;"a;b"\n'],
    ['\t', 'nr\ttekst\n1\ta;b\n'],
    [',', 'nr,tekst\n1,a;b\n'],
  ])('finds out that cells are parted by %j', (delimiter, text) => {
    const table = readCsv(text);
    expect(table.delimiter).toBe(delimiter);
    expect(table.rows[0]?.cells).toEqual({ nr: '1', tekst: 'a;b' });
  });

  it('says of a row what is wrong with it, and reads on', () => {
    const { rows } = readCsv('nr,tekst,bron\n1,alleen dit\n2,a,b,c\n3,goed,x\n');
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'too-few-cells'],
      [3, 'too-many-cells'],
      [4, null],
    ]);
  });

  it('says when a quotation mark is never closed', () => {
    const { rows } = readCsv('nr,tekst\n1,goed\n2,"open\n3,gevangen\n');
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [2, null],
      [3, 'unclosed-quote'],
    ]);
  });
});
