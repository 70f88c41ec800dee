import { expect, test } from 'vitest';
import { enrolmentQrText, readEnrolmentQr } from '../../../shared/rules/enrolment-scan.ts';

const root = '-_ABCDEFGHIJabcdefghij';

test('a QR code brings the code with the name of the root key', () => {
  expect(readEnrolmentQr(enrolmentQrText({ code: '7KQ2M-Z0123', root }))).toEqual({
    code: '7KQ2MZ0123',
    root,
  });
  expect(readEnrolmentQr(`  ${root}.7kq2mz0123\n`)).toEqual({ code: '7KQ2MZ0123', root });
});

test('an older code, or one with an address before it, names no root key', () => {
  expect(readEnrolmentQr('7KQ2M-Z0123')).toEqual({ code: '7KQ2MZ0123', root: null });
  expect(readEnrolmentQr('https://verhalen.example/ophalen#7KQ2M-Z0123')).toEqual({
    code: '7KQ2MZ0123',
    root: null,
  });
});

test('the code stands last, where a tablet with the app of 0.1.0 looks for it', () => {
  const text = enrolmentQrText({ code: '7KQ2M-Z0123', root: 'a'.repeat(22) });
  expect(/[0-9A-Z]{5}-?[0-9A-Z]{5}$/i.exec(text)?.[0]).toBe('7KQ2M-Z0123');
});

test.each(['', 'https://verhalen.example/vertel/markt', 'ABCDE-FGHIU'])('%j is no enrolment', (text) => {
  expect(readEnrolmentQr(text)).toBeUndefined();
});
