/** A part of a file, both ends within it; `end` is the last byte. */
export type ByteRange = { start: number; end: number };

/**
 * The part that a request asks for (RFC 9110 part 14.2): `null` for the whole, also where several parts are asked or
 * the header makes no sense, which one may pass over; `beyond` when nothing of it exists.
 */
export const byteRangeOf = (header: string | undefined, size: number): ByteRange | null | 'beyond' => {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '')
    return Number(last) === 0 ? 'beyond' : { start: Math.max(0, size - Number(last)), end: size - 1 };
  const [start, end] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)];
  if (start >= size) return 'beyond';
  return start > end ? null : { start, end };
};
