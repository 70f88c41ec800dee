import { describe, expect, test } from 'vitest';
import { isWorthNoting, later, sessionHolds } from '../../../shared/rules/session.ts';

const noon = '2026-11-22T12:00:00.000Z';
const session = { lastSeenAt: noon, expiresAt: '2026-11-23T00:00:00.000Z' };

describe('a session', () => {
  test.each([
    ['at once', noon, true],
    ['a moment before half an hour without use', '2026-11-22T12:29:59.999Z', true],
    ['after half an hour without use', '2026-11-22T12:30:00.000Z', false],
  ])('%s: %s holds %s', (_, now, holds) => {
    expect(sessionHolds(session, now)).toBe(holds);
  });

  test('that was in use just now still ends when its time is up', () => {
    const inUse = { ...session, lastSeenAt: '2026-11-22T23:59:00.000Z' };
    expect(sessionHolds(inUse, '2026-11-22T23:59:59.999Z')).toBe(true);
    expect(sessionHolds(inUse, '2026-11-23T00:00:00.000Z')).toBe(false);
  });
});

describe('being seen', () => {
  test('is worth a note once a minute', () => {
    expect(isWorthNoting(session, '2026-11-22T12:00:59.999Z')).toBe(false);
    expect(isWorthNoting(session, '2026-11-22T12:01:00.000Z')).toBe(true);
  });

  test('is worth a note the first time', () => {
    expect(isWorthNoting({ lastSeenAt: null }, noon)).toBe(true);
  });
});

test('a moment later is written as moments are, over the end of a year too', () => {
  expect(later('2026-12-31T23:59:59.999Z', 1)).toBe('2027-01-01T00:00:00.000Z');
});
