import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type Canonical } from '../../../shared/seal/canonical-json.ts';

const text = fc.string({ unit: 'grapheme' });
const { value } = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 5 }),
  ),
}));

describe('canonical JSON', () => {
  test('says the same as JSON', () => {
    fc.assert(
      fc.property(value, (any) => {
        expect(JSON.parse(canonicalJson(any))).toEqual(JSON.parse(JSON.stringify(any)));
      }),
    );
  });

  test('has one spelling, whatever the order the fields were put in', () => {
    fc.assert(
      fc.property(value, (any) => {
        expect(canonicalJson(backwards(any))).toBe(canonicalJson(any));
      }),
    );
  });

  test('is its own canonical form', () => {
    fc.assert(
      fc.property(value, (any) => {
        const once = canonicalJson(any);
        expect(canonicalJson(JSON.parse(once) as Canonical)).toBe(once);
      }),
    );
  });

  test('gives two texts for two values', () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(canonicalJson(one) === canonicalJson(other)).toBe(isDeepStrictEqual(one, other));
      }),
    );
  });

  test('sorts names by UTF-16 unit, as the example of RFC 8785 part 3.2.3 does', () => {
    const unsorted = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const names = ['\\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
    const found = [...canonicalJson(unsorted).matchAll(/"([^"]*)":/g)].map((match) => match[1]);
    expect(found).toEqual(names);
  });

  test('escapes strings as RFC 8785 part 3.2.2.2 does', () => {
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
  });

  test.each([
    ['a fraction', 0.5],
    ['a number past the safe ones', 2 ** 53],
    ['no number', Number.NaN],
    ['half a surrogate pair', '\ud83d'],
    ['half a surrogate pair as a name', { '\ude00': 1 }],
    ['nothing', undefined],
    ['a field of nothing', { a: undefined }],
    ['a bigint', 1n],
  ])('refuses %s, which has no one spelling', (_, odd) => {
    expect(() => canonicalJson(odd as Canonical)).toThrow(TypeError);
  });

  test('writes minus zero as zero', () => {
    expect(canonicalJson([-0, 0])).toBe('[0,0]');
  });
});

function backwards(any: Canonical): Canonical {
  if (Array.isArray(any)) return any.map((item: Canonical) => backwards(item));
  if (any === null || typeof any !== 'object') return any;
  const reversed = Object.entries(any).toReversed();
  return Object.fromEntries(reversed.map(([name, member]) => [name, backwards(member)]));
}
