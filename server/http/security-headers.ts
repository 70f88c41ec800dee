import type { MiddlewareHandler } from 'hono';

/**
 * What a page may load and do (CSP level 3): only what comes from here, and no script or style that stands in the
 * page itself. `blob:` is for what a device made and has not sent. Of the sinks that run text as a program none
 * takes a plain string (Trusted Types); the policies `sw` and `solver` each name the address of one worker.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types sw solver',
].join('; ');

/** What the API answers is data: shown as a page, it may do nothing at all. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

const ONE_YEAR_SECONDS = 31_536_000;

/**
 * The headers of every answer (NL API Design Rules 2.2, /core/transport/security-headers; OWASP ASVS 5.0 3.4).
 * `secure`: the site is served over HTTPS, so browsers may be told never to try without.
 */
export const securityHeaders = ({ secure }: { secure: boolean }): MiddlewareHandler => {
  const headers = Object.entries({ ...ALWAYS, ...(secure ? OVER_HTTPS : {}) });
  return async (context, next) => {
    await next();
    for (const [name, value] of headers) context.header(name, value);
    // Only what is made for everybody (openapi.json) says otherwise of itself.
    if (!context.res.headers.has('cross-origin-resource-policy')) {
      context.header('cross-origin-resource-policy', 'same-origin');
    }
    context.header('content-security-policy', policyFor(context.res.headers.get('content-type') ?? ''));
  };
};

/** A worker is held to the policy that came with its script, so scripts bear the page's. */
const policyFor = (contentType: string): string =>
  /^text\/(html|javascript)/.test(contentType) ? PAGE_POLICY : DATA_POLICY;

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
};

const OVER_HTTPS = { 'strict-transport-security': `max-age=${ONE_YEAR_SECONDS}; includeSubDomains` };
