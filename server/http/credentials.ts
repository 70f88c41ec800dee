import type { SignedParts } from '../../shared/seal/request-signature.ts';
import type { Identity } from './handler.ts';

/** A request with a signature on it, ready to be checked. */
export type SignedRequest = SignedParts & { headers: Readonly<Record<string, string | undefined>> };

/**
 * By what a request says who it comes from: a tablet's signature, else the token in the session cookie. A
 * request that bears a signature, good or bad, is never judged by a cookie that happens to be there too.
 */
export type Credentials = { signed: SignedRequest } | { sessionToken: string } | null;

/** Finds out who that is. Given by whoever puts the app together. */
export type Authenticate = (credentials: Credentials) => Promise<Identity>;

export const credentialsOf = (
  request: Request,
  { body, sessionToken }: { body: Uint8Array | null; sessionToken: string | null },
): Credentials => {
  const { headers, method } = request;
  if (!headers.has('signature') && !headers.has('signature-input')) {
    return sessionToken === null ? null : { sessionToken };
  }
  const { pathname, search } = new URL(request.url);
  return {
    signed: { method, path: pathname, query: search.slice(1), body, headers: Object.fromEntries(headers) },
  };
};
