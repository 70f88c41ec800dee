import { expect, test } from 'vitest';
import { drawEnrolmentCode, hashOfEnrolmentCode } from '../../../server/actions/enrolment-code.ts';

const now = '2026-11-22T12:00:00.000Z';

test('a code holds ten minutes, for who shows it and in what is kept', () => {
  const { code, kept } = drawEnrolmentCode(now);
  expect(code.expiresAt).toBe('2026-11-22T12:10:00.000Z');
  expect(kept.expiresAt).toBe(code.expiresAt);
});

test('what is kept is the hash of the code, not the code', () => {
  const { code, kept } = drawEnrolmentCode(now);
  expect(kept.codeHash).toMatch(/^[0-9a-f]{64}$/);
  expect(hashOfEnrolmentCode(code.code)).toBe(kept.codeHash);
  expect(hashOfEnrolmentCode(` ${code.code.toLowerCase().replace('-', '')} `)).toBe(kept.codeHash);
});

test('no two codes are the same', () => {
  const codes = Array.from({ length: 500 }, () => drawEnrolmentCode(now).code.code);
  expect(new Set(codes).size).toBe(500);
});

test.each(['', 'ABCDE', 'ABCDE-FGHJ', 'ABCDE-FGHJK-M', 'ABCDE-FGH!K'])('"%s" can be no code', (typed) => {
  expect(hashOfEnrolmentCode(typed)).toBeNull();
});
