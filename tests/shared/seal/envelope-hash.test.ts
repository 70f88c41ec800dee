import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Envelope } from '../../../shared/model/envelope.ts';
import { canonicalJson } from '../../../shared/seal/canonical-json.ts';
import { envelopeHash } from '../../../shared/seal/envelope-hash.ts';
import { releases } from '../../support/golden.ts';
import { aSealedHeader } from './a-story.ts';

const envelope: Envelope = {
  header: aSealedHeader(),
  suite: 'P256-HKDF256-A256GCM',
  enc: 'A'.repeat(87),
  ct: 'A'.repeat(40),
  signature: null,
};

test('the hash is SHA-256 over the canonical JSON without the signature', async () => {
  const hash = await envelopeHash(envelope);
  const { header, suite, enc, ct } = envelope;
  const sorted = (value: object) =>
    Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const text = JSON.stringify({
    ct,
    enc,
    header: sorted({ ...header, receipt: sorted(header.receipt) }),
    suite,
  });
  expect(hash).toBe(createHash('sha256').update(text).digest('base64url'));
});

test('the order of the fields and the signature make no other envelope', async () => {
  const { signature: _, ...rest } = envelope;
  const reordered = {
    signature: 'A'.repeat(86),
    ...Object.fromEntries(Object.entries(rest).toReversed()),
  } as Envelope;
  expect(await envelopeHash(reordered)).toBe(await envelopeHash(envelope));
});

test('anything else does', async () => {
  const hash = await envelopeHash(envelope);
  expect(await envelopeHash({ ...envelope, ct: 'B'.repeat(40) })).not.toBe(hash);
  expect(await envelopeHash({ ...envelope, enc: 'B'.repeat(87) })).not.toBe(hash);
  expect(await envelopeHash({ ...envelope, header: aSealedHeader({ schema: 3 }) })).not.toBe(hash);
});

test.each(releases)(
  'what $release sealed has the same canonical bytes and the same hash',
  async ({ envelopes }) => {
    for (const { envelope: golden, canonical, hash } of envelopes) {
      const { signature: _, ...hashed } = golden;
      expect(canonicalJson(hashed)).toBe(canonical);
      expect(await envelopeHash(golden)).toBe(hash);
    }
  },
);
