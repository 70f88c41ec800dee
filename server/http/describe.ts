import type { Hono } from 'hono';
import { API_BASE, API_VERSION } from '../../shared/api/version.ts';
import type { AppEnv } from './app-env.ts';
import { openApiDocument } from './openapi.ts';
import { securityTxt } from './security-txt.ts';

export type Description = {
  /** Scheme, host and port of this service. */
  origin: string;
  /** Null: the page on privacy says whom to turn to. */
  contactEmail: string | null;
};

/** An address that exists nowhere (RFC 2606), because the description must have one. */
const NO_EMAIL = 'meevertellen@example.nl';

/**
 * What the service says of itself to everybody: the description of its API, open to pages of other sites (NL API
 * Design Rules 2.2, /core/publish-openapi), and whom to tell of a weakness.
 */
export const describe = (app: Hono<AppEnv>, { origin, contactEmail }: Description): void => {
  const contact = { name: 'Meevertellen', email: contactEmail ?? NO_EMAIL, url: origin };
  const document = JSON.stringify(openApiDocument({ origin, contact }));
  app.get(`${API_BASE}/openapi.json`, (context) =>
    context.body(document, 200, {
      'content-type': 'application/json',
      'api-version': API_VERSION,
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    }),
  );
  const reachedBy = contactEmail === null ? `${origin}/privacy` : `mailto:${contactEmail}`;
  app.get('/.well-known/security.txt', (context) =>
    context.text(securityTxt({ origin, contact: reachedBy, now: new Date() })),
  );
};
