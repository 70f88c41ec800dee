import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CROCKFORD } from '../../../shared/rules/crockford.ts';
import {
  makeReceiptCode,
  parseReceiptCode,
  RECEIPT_RANDOM_BYTES,
} from '../../../shared/rules/receipt-code.ts';

const chance = fc.uint8Array({ minLength: RECEIPT_RANDOM_BYTES, maxLength: RECEIPT_RANDOM_BYTES });
const receipt = chance.map(makeReceiptCode);
const wrong = { ok: false, reason: 'check' };

describe('a receipt code', () => {
  test('is shown in six groups of four', () => {
    fc.assert(
      fc.property(receipt, ({ code }) => {
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){5}$/);
      }),
    );
  });

  test('gives back the selector and the secret it was made of', () => {
    fc.assert(
      fc.property(receipt, ({ code, selector, secret }) => {
        expect(selector + secret).toHaveLength(22);
        expect(parseReceiptCode(code)).toEqual({ ok: true, selector, secret });
      }),
    );
  });

  test('spends eighty bits of chance on the secret alone', () => {
    const one = makeReceiptCode(new Uint8Array(22));
    const other = makeReceiptCode(new Uint8Array(22).fill(31, 6));
    expect(one).toMatchObject({ selector: '000000', secret: '0'.repeat(16) });
    expect(other).toMatchObject({ selector: '000000', secret: 'Z'.repeat(16) });
  });

  test('is never made of too little chance', () => {
    expect(() => makeReceiptCode(new Uint8Array(21))).toThrow(RangeError);
  });

  test('is the same tomorrow: its check characters are fixed', () => {
    expect(makeReceiptCode(Uint8Array.from({ length: 22 }, (_, i) => i)).code).toBe(
      '0123-4567-89AB-CDEF-GHJK-MN5Y',
    );
  });

  test('may be typed in lower case, without dashes, with O and I and L, or in Arabic digits', () => {
    fc.assert(
      fc.property(receipt, ({ code, selector, secret }) => {
        const expected = { ok: true, selector, secret };
        expect(parseReceiptCode(code.toLowerCase().replaceAll('-', ' '))).toEqual(expected);
        expect(parseReceiptCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(expected);
        const arabic = code.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
        expect(parseReceiptCode(`\u200f${arabic}\u200f`)).toEqual(expected);
      }),
    );
  });
});

describe('a slip of the finger', () => {
  test('in any one character is noticed', () => {
    fc.assert(
      fc.property(receipt, ({ code }) => {
        const text = code.replaceAll('-', '');
        const others = text.split('').flatMap((right, at) =>
          CROCKFORD.replace(right, '')
            .split('')
            .map((other) => text.slice(0, at) + other + text.slice(at + 1)),
        );
        expect(others).toHaveLength(24 * 31);
        expect(others.filter((typed) => parseReceiptCode(typed).ok)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('that swaps two neighbours, or two with one between them, is noticed', () => {
    fc.assert(
      fc.property(receipt, fc.nat(22), fc.constantFrom(1, 2), ({ code }, at, distance) => {
        const characters = code.replaceAll('-', '').split('');
        const [one, other] = [characters[at], characters[at + distance]];
        fc.pre(one !== undefined && other !== undefined && one !== other);
        characters[at] = other ?? '';
        characters[at + distance] = one ?? '';
        expect(parseReceiptCode(characters.join(''))).toEqual(wrong);
      }),
      { numRuns: 1000 },
    );
  });

  test('that leaves out or adds a character is told apart', () => {
    const { code } = makeReceiptCode(new Uint8Array(22).fill(9));
    expect(parseReceiptCode(code.slice(1))).toEqual({ ok: false, reason: 'length' });
    expect(parseReceiptCode(`${code}0`)).toEqual({ ok: false, reason: 'length' });
    expect(parseReceiptCode('')).toEqual({ ok: false, reason: 'length' });
  });

  test('onto a key that is in no code is told apart', () => {
    const { code } = makeReceiptCode(new Uint8Array(22).fill(9));
    expect(parseReceiptCode(`U${code.slice(1)}`)).toEqual({ ok: false, reason: 'characters' });
  });
});
