import { expect, test } from 'vitest';
import { Keyset, SignedKeyset } from '../../../shared/model/keyset.ts';

/** As 0.1.0 left it on devices. */
const unsigned = {
  v: 1,
  organisationId: '01936f5e-0000-7000-8000-000000000001',
  epoch: '01936f5e-0000-7000-8000-000000000006',
  sealing: { kid: 'A'.repeat(22), publicKey: 'B'.repeat(87) },
  receipts: { kid: 'C'.repeat(22), publicKey: 'D'.repeat(87) },
};
const keyset = {
  ...unsigned,
  issue: {
    number: 1,
    at: '2026-11-22T09:30:00.000Z',
    root: { kid: 'E'.repeat(22), publicKey: 'F'.repeat(87) },
    signature: 'G'.repeat(86),
  },
};

test('a keyset names the keys of one organisation', () => {
  expect(SignedKeyset.parse(keyset)).toEqual(keyset);
  expect(Keyset.safeParse({ ...keyset, sealing: { kid: 'A'.repeat(22) } }).success).toBe(false);
});

test('one without a signature is read where it lies on a device, and not taken from a server', () => {
  expect(Keyset.parse(unsigned)).toEqual(unsigned);
  expect(SignedKeyset.safeParse(unsigned).success).toBe(false);
});

test('an old client reads past what a later server adds', () => {
  const later = { ...keyset, next: { kid: 'E' }, sealing: { ...keyset.sealing, until: '2027-01-01' } };
  expect(Keyset.parse(later)).toEqual(keyset);
});
