import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CROCKFORD, drawCrockford, readCrockford } from '../../../shared/rules/crockford.ts';

test('every character of the alphabet is drawn equally often', () => {
  const all = drawCrockford(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    256,
  );
  const counts = Array.from(CROCKFORD, (character) => all.split(character).length - 1);
  expect(new Set(counts)).toEqual(new Set([8]));
});

test('too little chance is refused', () => {
  expect(() => drawCrockford(new Uint8Array(9), 10)).toThrow(RangeError);
});

test('what was drawn is read as it was', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
      const drawn = drawCrockford(bytes, 10);
      expect(readCrockford(drawn)).toBe(drawn);
      expect(readCrockford(drawn.toLowerCase())).toBe(drawn);
    }),
  );
});

test.each([
  ['oO0', '000'],
  ['iIlL1', '11111'],
  ['ıİ', '11'],
  [' a-b–c_d.e\u00a0f\n', 'ABCDEF'],
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['\u200fab\u2066cd\u2069', 'ABCD'],
  ['', ''],
])('%j is read as %j', (typed, read) => {
  expect(readCrockford(typed)).toBe(read);
});

test.each(['U', 'abc!', 'é', 'ß', '😀', '٪'])('%j has a character that is in no code', (typed) => {
  expect(readCrockford(typed)).toBeNull();
});
