import { expect, test } from 'vitest';
import { networkNames } from '../../../server/http/network-name.ts';

const today = () => new Date('2026-11-22T10:00:00Z');

test.each([
  ['192.0.2.7', '192.0.2.200'],
  ['192.0.2.7', '::ffff:192.0.2.9'],
  ['2001:db8:1:200::1', '2001:db8:1:2ff:8::5'],
  ['2001:DB8:1:200::1', '2001:db8:0001:0200:0:0:0:1'],
  ['::1', '0:0:0:0:0:0:0:1'],
  ['fe80::1%eth0', 'fe80::2'],
])('%s and %s are one network', (one, other) => {
  const nameOf = networkNames(today);
  expect(nameOf(one)).toBe(nameOf(other));
});

test.each([
  ['192.0.2.7', '192.0.3.7'],
  ['2001:db8:1:200::1', '2001:db8:1:300::1'],
  ['192.0.2.7', '2001:db8::1'],
])('%s and %s are two', (one, other) => {
  const nameOf = networkNames(today);
  expect(nameOf(one)).not.toBe(nameOf(other));
});

test('a name holds nothing of the address', () => {
  expect(networkNames(today)('192.0.2.7')).not.toMatch(/192|\./);
});

test('tomorrow, and after a restart, the same network has another name', () => {
  let now = new Date('2026-11-22T23:59:59Z');
  const nameOf = networkNames(() => now);
  const before = nameOf('192.0.2.7');
  now = new Date('2026-11-23T00:00:00Z');
  expect(nameOf('192.0.2.7')).not.toBe(before);
  expect(networkNames(today)('192.0.2.7')).not.toBe(networkNames(today)('192.0.2.7'));
});
