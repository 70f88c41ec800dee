/** What has one spelling: no fractions, whose digits languages print differently, and nothing undefined. */
export type Canonical =
  null | boolean | number | string | readonly Canonical[] | { readonly [name: string]: Canonical };

/**
 * One text for one value, so that both sides hash and authenticate the same bytes: no white space, names sorted
 * by UTF-16 unit, strings as ECMAScript escapes them. The part of RFC 8785 that whole numbers need; what lies
 * outside it (fractions, `undefined`, half a surrogate pair) is a TypeError, never another spelling.
 */
export function canonicalJson(value: Canonical): string {
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value === 'number') return wholeNumber(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`${typeof value} has no canonical JSON`);
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${wellFormed(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

function wellFormed(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('half a surrogate pair has no canonical JSON');
  return JSON.stringify(text);
}

function wholeNumber(number: number): string {
  if (!Number.isSafeInteger(number)) throw new TypeError(`${number} has no canonical JSON here`);
  return JSON.stringify(number);
}
