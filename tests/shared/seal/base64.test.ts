import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64, fromBase64url, toBase64, toBase64url } from '../../../shared/seal/base64.ts';

const bytes = fc.uint8Array({ maxLength: 200 });

describe('base64', () => {
  test('is what everybody else writes, in both alphabets', () => {
    fc.assert(
      fc.property(bytes, (any) => {
        expect(toBase64url(any)).toBe(Buffer.from(any).toString('base64url'));
        expect(toBase64(any)).toBe(Buffer.from(any).toString('base64'));
      }),
    );
  });

  test('comes back as it went', () => {
    fc.assert(
      fc.property(bytes, (any) => {
        expect(fromBase64url(toBase64url(any))).toEqual(Uint8Array.from(any));
        expect(fromBase64(toBase64(any))).toEqual(Uint8Array.from(any));
      }),
    );
  });

  test('knows one spelling only: whatever it reads, it would write the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ABQwgz09-_+/= \n'.split('')) }), (typed) => {
        const url = fromBase64url(typed);
        const standard = fromBase64(typed);
        expect([
          url === null ? typed : toBase64url(url),
          standard === null ? typed : toBase64(standard),
        ]).toEqual([typed, typed]);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['A', 'AB', 'A=', 'AA==', 'AA AA', 'AA+A', 'é'])('does not read %j as base64url', (odd) => {
    expect(fromBase64url(odd)).toBeNull();
  });

  test.each(['AA', 'AB==', 'A===', 'AA=A', 'AA-A'])('does not read %j as base64', (odd) => {
    expect(fromBase64(odd)).toBeNull();
  });
});
