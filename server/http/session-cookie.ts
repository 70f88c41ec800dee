import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { SessionCookie } from './handler.ts';

/**
 * The name of the cookie. `__Host-` binds it to this host and to HTTPS (RFC 6265bis part 4.1.3.2), so that no
 * neighbouring site can plant one; without HTTPS, on localhost, browsers would refuse that name.
 */
export const sessionCookieName = (secure: boolean): string => (secure ? '__Host-sessie' : 'sessie');

/**
 * The session cookie of one request. Out of reach of scripts; `Lax`, so that a link to the site finds its reader
 * signed in, while no other site's request to write bears it. It outlives the browser by no more than
 * `lifeSeconds`; the server's own clock decides before that.
 */
export const sessionCookie = (
  context: Context,
  { secure, lifeSeconds }: { secure: boolean; lifeSeconds: number },
): SessionCookie => {
  const name = sessionCookieName(secure);
  const attributes: CookieOptions = { path: '/', httpOnly: true, sameSite: 'Lax', secure };
  return {
    token: getCookie(context, name) ?? null,
    set: (token) => setCookie(context, name, token, { ...attributes, maxAge: lifeSeconds }),
    clear: () => void deleteCookie(context, name, attributes),
  };
};
