import iconv from 'iconv-lite';

/** How a file's bytes were read: `windows-1252` stands for Latin-1, which it contains (WHATWG Encoding). */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

export type TextFile =
  { ok: true; text: string; encoding: Encoding } | { ok: false; reason: 'empty' | 'binary' };

/**
 * Reads bytes as text, whichever program wrote them: UTF-8 with or without a byte order mark, UTF-16 with one,
 * else Latin-1 as Windows has it. A file with a NUL byte in it is no text, whatever its name says.
 */
export const readText = (bytes: Uint8Array): TextFile => {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return { ok: true, text: new TextDecoder(utf16).decode(bytes), encoding: 'utf-16' };
  if (bytes.includes(0)) return { ok: false, reason: 'binary' };
  const text = decodeStrictly(bytes);
  return text === null
    ? // Not by TextDecoder: Node before 24 takes windows-1252 for plain Latin-1, which has no euro sign.
      { ok: true, text: iconv.decode(Buffer.from(bytes), 'windows-1252'), encoding: 'windows-1252' }
    : { ok: true, text, encoding: 'utf-8' };
};

const utf16Of = ([first, second]: Uint8Array): string | null => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
};

/** Drops a byte order mark; null when these bytes are no UTF-8. */
const decodeStrictly = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
