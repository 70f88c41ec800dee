import { describe, expect, it } from 'vitest';
import { readText } from '../../../server/formats/text-file.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));

describe('the text of a file', () => {
  it('reads UTF-8, with and without a byte order mark', () => {
    expect(readText(bytes('één'))).toEqual({ ok: true, text: 'één', encoding: 'utf-8' });
    expect(readText(bytes('\uFEFFéén'))).toEqual({ ok: true, text: 'één', encoding: 'utf-8' });
  });

  it('reads Latin-1 as Windows writes it', () => {
    expect(readText(bytes('caf\xe9 \x80 5', 'latin1'))).toEqual({
      ok: true,
      text: 'café € 5',
      encoding: 'windows-1252',
    });
  });

  it('reads UTF-16 as "Unicode text" of a spreadsheet', () => {
    expect(readText(bytes('\uFEFFéén', 'utf16le'))).toEqual({ ok: true, text: 'één', encoding: 'utf-16' });
  });

  it('refuses what is empty and what is no text', () => {
    expect(readText(bytes(''))).toEqual({ ok: false, reason: 'empty' });
    expect(readText(bytes('MZ\u0090\0\u0003\0\0\0', 'latin1'))).toEqual({ ok: false, reason: 'binary' });
  });
});
