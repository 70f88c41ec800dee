import { expect, test } from 'vitest';
import { Keyset } from '../../../shared/model/keyset.ts';

const keyset = {
  v: 1,
  organisationId: '01936f5e-0000-7000-8000-000000000001',
  epoch: '01936f5e-0000-7000-8000-000000000006',
  sealing: { kid: 'A'.repeat(22), publicKey: 'B'.repeat(87) },
  receipts: { kid: 'C'.repeat(22), publicKey: 'D'.repeat(87) },
};

test('a keyset names the keys of one organisation', () => {
  expect(Keyset.parse(keyset)).toEqual(keyset);
  expect(Keyset.safeParse({ ...keyset, sealing: { kid: 'A'.repeat(22) } }).success).toBe(false);
});

test('an old client reads past what a later server adds', () => {
  const later = { ...keyset, next: { kid: 'E' }, sealing: { ...keyset.sealing, until: '2027-01-01' } };
  expect(Keyset.parse(later)).toEqual(keyset);
});
