import { describe, expect, test } from 'vitest';
import { requireSameOrigin } from '../../../server/http/origin.ts';

const ownOrigin = 'https://verhalen.example';

const gate = (headers: Record<string, string>, byCookie: boolean) => () =>
  requireSameOrigin(new Headers({ host: 'verhalen.example', ...headers }), { ownOrigin, byCookie });

const refused = expect.objectContaining({ code: 'cross-site' });

describe('a write that a cookie vouches for', () => {
  test.each([
    ['a page of this site', { 'sec-fetch-site': 'same-origin' }],
    ['a page of this site, in a browser without fetch metadata', { origin: ownOrigin }],
    ['the host that was asked for, behind another base URL', { origin: 'http://verhalen.example' }],
  ])('passes from %s', (_, headers) => {
    expect(gate(headers, true)).not.toThrow();
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a neighbouring host', { 'sec-fetch-site': 'same-site', origin: 'https://www.verhalen.example' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    [
      'another site that cannot be our origin but says so',
      { 'sec-fetch-site': 'cross-site', origin: ownOrigin },
    ],
    ['another site, in a browser without fetch metadata', { origin: 'https://evil.example' }],
    ['our host on another port', { origin: 'https://verhalen.example:8443' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['nowhere that it tells', {}],
  ])('is refused from %s', (_, headers) => {
    expect(gate(headers, true)).toThrow(refused);
  });
});

describe('a write without a cookie', () => {
  test('passes when nothing says where it comes from: a program, or an old browser', () => {
    expect(gate({}, false)).not.toThrow();
  });

  test('is refused when it says that it comes from another site', () => {
    expect(gate({ 'sec-fetch-site': 'cross-site' }, false)).toThrow(refused);
    expect(gate({ origin: 'https://evil.example' }, false)).toThrow(refused);
  });
});
