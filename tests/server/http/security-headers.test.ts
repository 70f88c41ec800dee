import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { PAGE_POLICY, securityHeaders } from '../../../server/http/security-headers.ts';

const app = (secure: boolean) =>
  new Hono()
    .use(securityHeaders({ secure }))
    .get('/', (context) => context.html('<!doctype html>'))
    .get('/sw.js', (context) => context.body('', 200, { 'content-type': 'text/javascript; charset=utf-8' }))
    .get('/data', (context) => context.json({}))
    .get('/open', (context) => context.json({}, 200, { 'cross-origin-resource-policy': 'cross-origin' }));

const headersOf = async (path: string, secure = true) => (await app(secure).request(path)).headers;

describe('the policy of a page', () => {
  test('allows no inline script or style, no evaluation, and nothing from elsewhere', () => {
    expect(PAGE_POLICY).toContain("default-src 'none'");
    expect(PAGE_POLICY).not.toMatch(/unsafe|https?:|\*|nonce|strict-dynamic/);
  });

  test('lets no text become a program', () => {
    expect(PAGE_POLICY).toContain("require-trusted-types-for 'script'");
    expect(PAGE_POLICY).toMatch(/trusted-types sw solver$/);
  });

  test('is also the one that a service worker gets with its script', async () => {
    expect((await headersOf('/sw.js')).get('content-security-policy')).toBe(PAGE_POLICY);
  });
});

test('data shown as a page may do nothing at all', async () => {
  expect((await headersOf('/data')).get('content-security-policy')).toBe(
    "default-src 'none'; frame-ancestors 'none'",
  );
});

test.each([
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()'],
])('every answer says %s: %s', async (name, value) => {
  expect((await headersOf('/')).get(name)).toBe(value);
  expect((await headersOf('/unknown')).get(name)).toBe(value);
});

test('tells browsers to stay with HTTPS only where there is HTTPS', async () => {
  expect((await headersOf('/')).get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  expect((await headersOf('/', false)).get('strict-transport-security')).toBeNull();
});

test('what is made for everybody may say so', async () => {
  expect((await headersOf('/open')).get('cross-origin-resource-policy')).toBe('cross-origin');
});
