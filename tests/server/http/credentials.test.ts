import { expect, test } from 'vitest';
import { credentialsOf } from '../../../server/http/credentials.ts';

const request = (headers: Record<string, string> = {}) =>
  new Request('http://test/api/v1/verhalen?round=a&theme=b%20c', { headers });

const nothing = { body: null, sessionToken: null };

test('a request without cookie or signature has no credentials', () => {
  expect(credentialsOf(request(), nothing)).toBeNull();
});

test('a session is known by its token', () => {
  expect(credentialsOf(request(), { ...nothing, sessionToken: 't' })).toEqual({ sessionToken: 't' });
});

test('what was signed is the request as it stood on the line', () => {
  const body = Uint8Array.of(1, 2);
  const headers = { signature: 'device=:x:', 'signature-input': 'device=()' };
  expect(credentialsOf(request(headers), { ...nothing, body })).toEqual({
    signed: { method: 'GET', path: '/api/v1/verhalen', query: 'round=a&theme=b%20c', body, headers },
  });
});

test.each([
  ['signature', 'device=:x:'],
  ['signature-input', 'device=()'],
])(
  'a request with a header %s is judged by its signature, not by a cookie that came along',
  (name, value) => {
    const credentials = credentialsOf(request({ [name]: value }), { ...nothing, sessionToken: 't' });
    expect(credentials).toHaveProperty('signed');
  },
);
