/** The names of the packings that a browser takes (RFC 9110, 12.5.3); one with weight 0 is one that it does not. */
export const acceptedEncodings = (header: string | null): ReadonlySet<string> =>
  new Set(
    (header ?? '')
      .toLowerCase()
      .split(',')
      .filter((offer) => !/;\s*q=0(\.0+)?\s*$/.test(offer))
      .map((offer) => offer.split(';')[0]?.trim() ?? ''),
  );
