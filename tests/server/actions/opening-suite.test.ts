import fc from 'fast-check';
import { KDF_HKDF_SHA256 } from 'hpke';
import { describe, expect, test } from 'vitest';
import { expand, extract, openingSuite } from '../../../server/actions/opening-suite.ts';
import { importSealingPair } from '../../../shared/seal/keys.ts';
import { openEnvelope } from '../../../shared/seal/open-story.ts';
import { releases } from '../../support/golden.ts';

describe('the suite that opens many', () => {
  // The library's own are held to RFC 9180 by shared/seal/suite.test.ts.
  test('takes the steps of HKDF as the library does, at any length', () => {
    const library = KDF_HKDF_SHA256();
    const bytes = (minLength: number) => fc.uint8Array({ minLength, maxLength: 90 });
    return fc.assert(
      fc.asyncProperty(
        bytes(0),
        bytes(0),
        bytes(32),
        fc.integer({ min: 1, max: 200 }),
        async (a, b, prk, length) => {
          expect(extract(a, b)).toEqual(await library.Extract(a, b));
          expect(expand(prk, a, length)).toEqual(await library.Expand(prk, a, length));
        },
      ),
    );
  });

  test.each(releases)(
    'opens what $release sealed, and nothing that was altered',
    async ({ keys, envelopes }) => {
      const pair = await importSealingPair(keys.sealing);
      for (const { envelope, content } of envelopes) {
        expect(await openEnvelope(envelope, pair, openingSuite)).toEqual({ ok: true, content });
        const altered = { ...envelope, header: { ...envelope.header, consentVersion: 9 } };
        expect(await openEnvelope(altered, pair, openingSuite)).toEqual({
          ok: false,
          reason: 'not-authentic',
        });
      }
    },
  );
});
