import { describe, expect, test } from 'vitest';
import { Envelope, EnvelopeHeader, ReceiptVerifier } from '../../../shared/model/envelope.ts';

const receipt = { selector: '7KQ2MZ', salt: 'A'.repeat(22), iterations: 100_000, hash: 'A'.repeat(43) };
const phone = {
  v: 1,
  organisationId: '01936f5e-0000-7000-8000-000000000001',
  storyId: '01936f5e-0000-7000-8000-000000000002',
  eventId: '01936f5e-0000-7000-8000-000000000003',
  deviceId: null,
  sequence: null,
  previousHash: null,
  schema: 1,
  questionnaireVersion: 1,
  consentVersion: 1,
  kid: 'A'.repeat(22),
  sealedAt: '2026-11-22T09:30:00.000Z',
  receipt,
};
const tablet = { ...phone, deviceId: '01936f5e-0000-7000-8000-000000000004', sequence: 1 };
const envelope = {
  header: phone,
  suite: 'P256-HKDF256-A256GCM',
  enc: 'A'.repeat(87),
  ct: 'A'.repeat(40),
  signature: null,
};

const isHeader = (value: unknown): boolean => EnvelopeHeader.safeParse(value).success;
const isEnvelope = (value: unknown): boolean => Envelope.safeParse(value).success;

describe('the header of an envelope', () => {
  test('of a resident’s phone has no number', () => {
    expect(isHeader(phone)).toBe(true);
    expect(isHeader({ ...phone, sequence: 1 })).toBe(false);
    expect(isHeader({ ...phone, previousHash: 'A'.repeat(43) })).toBe(false);
  });

  test('of a tablet counts from one, and only a later one follows another', () => {
    expect(isHeader(tablet)).toBe(true);
    expect(isHeader({ ...tablet, sequence: null })).toBe(false);
    expect(isHeader({ ...tablet, sequence: 0 })).toBe(false);
    expect(isHeader({ ...tablet, previousHash: 'A'.repeat(43) })).toBe(false);
    expect(isHeader({ ...tablet, sequence: 2, previousHash: 'A'.repeat(43) })).toBe(true);
  });

  test('says in its second form what belongs to it, and whether it was finished', () => {
    const { v: _, ...rest } = phone;
    const second = { ...rest, v: 2, state: 'finished', attachments: [] };
    expect(isHeader(second)).toBe(true);
    expect(isHeader({ ...second, attachments: [{ hash: 'A'.repeat(43), bytes: 9 }] })).toBe(true);
    expect(isHeader({ ...second, attachments: [{ hash: 'A'.repeat(43), bytes: 0 }] })).toBe(false);
    expect(isHeader({ ...second, attachments: undefined })).toBe(false);
    expect(isHeader({ ...phone, state: 'finished', attachments: [] })).toBe(false);
  });

  test('of what a tablet did not finish has no number, and only a tablet has such', () => {
    const cut = { ...tablet, v: 2, state: 'unfinished', attachments: [], sequence: null };
    expect(isHeader(cut)).toBe(true);
    expect(isHeader({ ...cut, sequence: 1 })).toBe(false);
    expect(isHeader({ ...cut, deviceId: null })).toBe(false);
    expect(isHeader({ ...cut, state: 'finished' })).toBe(false);
  });

  test('has a moment in UTC, and no field that nobody knows', () => {
    expect(isHeader({ ...phone, sealedAt: '2026-11-22T10:30:00.000+01:00' })).toBe(false);
    expect(isHeader({ ...phone, further: 1 })).toBe(false);
  });
});

describe('an envelope', () => {
  test('is whole, of a known suite, and not too large', () => {
    expect(isEnvelope(envelope)).toBe(true);
    expect(isEnvelope({ ...envelope, suite: 'another' })).toBe(false);
    expect(isEnvelope({ ...envelope, signature: undefined })).toBe(false);
    expect(isEnvelope({ ...envelope, enc: 'A'.repeat(86) })).toBe(false);
    expect(isEnvelope({ ...envelope, ct: 'A'.repeat(252_000) })).toBe(true);
    expect(isEnvelope({ ...envelope, ct: 'A'.repeat(252_001) })).toBe(false);
    expect(isEnvelope({ ...envelope, ct: 'A+/=' + 'A'.repeat(40) })).toBe(false);
  });
});

describe('the verifier of a receipt', () => {
  test('costs no less than the seal asks and no more than the server bears', () => {
    expect(ReceiptVerifier.safeParse(receipt).success).toBe(true);
    expect(ReceiptVerifier.safeParse({ ...receipt, iterations: 1 }).success).toBe(false);
    expect(ReceiptVerifier.safeParse({ ...receipt, iterations: 2 ** 31 }).success).toBe(false);
  });

  test('has a selector in the alphabet of receipt codes', () => {
    for (const selector of ['7KQ2M', '7KQ2MI', '7kq2mz', '7KQ2MU'])
      expect(ReceiptVerifier.safeParse({ ...receipt, selector }).success).toBe(false);
  });
});
