import { pbkdf2Sync } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { ReceiptVerifier } from '../../../shared/model/envelope.ts';
import { makeVerifier, SALT_BYTES, verifySecret } from '../../../shared/seal/receipt-verifier.ts';
import { releases } from '../../support/golden.ts';

const secret = '7KQ2MZ0123456789';
const selector = 'ABCDEF';
const salt = new Uint8Array(SALT_BYTES).fill(7);

let verifier: ReceiptVerifier;
beforeAll(async () => {
  verifier = await makeVerifier(secret, selector, salt);
});

test('a verifier knows the secret it was made of, and no other', async () => {
  expect(ReceiptVerifier.parse(verifier)).toEqual(verifier);
  expect(await verifySecret(secret, verifier)).toBe(true);
  expect(await verifySecret('7KQ2MZ012345678A', verifier)).toBe(false);
  expect(await verifySecret('', verifier)).toBe(false);
});

test('a verifier is PBKDF2 with HMAC-SHA256, and does not hold the secret', () => {
  const password = `meevertellen/receipt/v1|${selector}|${secret}`;
  const hash = pbkdf2Sync(password, salt, 100_000, 32, 'sha256').toString('base64url');
  expect(verifier.hash).toBe(hash);
  expect(JSON.stringify(verifier)).not.toContain(secret);
});

test('a verifier does not fit under another selector or salt', async () => {
  expect(await verifySecret(secret, { ...verifier, selector: 'ABCDEG' })).toBe(false);
  expect(await verifySecret(secret, { ...verifier, salt: 'A'.repeat(22) })).toBe(false);
  expect(await verifySecret(secret, { ...verifier, hash: '?' })).toBe(false);
});

test('a salt of another length is refused', async () => {
  await expect(makeVerifier(secret, selector, new Uint8Array(8))).rejects.toThrow(RangeError);
});

test.each(releases)('a code given out under $release is known', async ({ receiptSecret, envelopes }) => {
  const verifiers = envelopes.map(({ envelope }) => envelope.header.receipt);
  expect(await Promise.all(verifiers.map((one) => verifySecret(receiptSecret, one)))).toEqual(
    verifiers.map(() => true),
  );
});
