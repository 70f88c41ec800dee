import { describe, expect, test } from 'vitest';
import { clientAddress, isLoopback } from '../../../server/http/client-address.ts';

const from = (remoteAddress: string) =>
  ({ incoming: { socket: { remoteAddress } } }) as unknown as Parameters<typeof clientAddress>[0];
const forwarded = (value: string) => new Headers({ 'x-forwarded-for': value });

describe('the address of whoever asks', () => {
  test('is that of the connection', () => {
    expect(clientAddress(from('192.0.2.7'), new Headers(), { trustProxy: false })).toBe('192.0.2.7');
  });

  test('is not what anybody writes in a header, without a trusted proxy', () => {
    expect(clientAddress(from('192.0.2.7'), forwarded('203.0.113.9'), { trustProxy: false })).toBe(
      '192.0.2.7',
    );
  });

  test('is the one that the trusted proxy added, not the ones that came along', () => {
    const headers = forwarded('10.0.0.1, 203.0.113.9');
    expect(clientAddress(from('127.0.0.1'), headers, { trustProxy: true })).toBe('203.0.113.9');
  });

  test('is the connection where the trusted proxy added nothing', () => {
    expect(clientAddress(from('127.0.0.1'), new Headers(), { trustProxy: true })).toBe('127.0.0.1');
  });

  test('is unknown within the process', () => {
    expect(clientAddress(undefined, new Headers(), { trustProxy: false })).toBeNull();
  });
});

describe('this machine itself', () => {
  test.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('is %s', (address) => {
    expect(isLoopback(from(address), new Headers())).toBe(true);
  });

  test.each(['192.0.2.7', '::2', '2001:db8::1'])('is not %s', (address) => {
    expect(isLoopback(from(address), new Headers())).toBe(false);
  });

  test('is not a proxy on it that passes on a request from elsewhere', () => {
    expect(isLoopback(from('127.0.0.1'), forwarded('203.0.113.9'))).toBe(false);
  });

  test('is not where there is no connection', () => {
    expect(isLoopback(undefined, new Headers())).toBe(false);
  });
});
