import { Problem } from '../../shared/api/problem.ts';

/**
 * A write must come from a page of this site: a browser adds the session cookie to requests of other pages too,
 * and JSON protects only as long as every browser asks first (CORS). `Sec-Fetch-Site` says it best (Fetch
 * Metadata, W3C); where a browser does not send that, `Origin` must be ours. A request that a cookie vouches for
 * must prove it; one without a cookie is refused only when it says that it comes from elsewhere.
 */
export const requireSameOrigin = (
  headers: Headers,
  options: { ownOrigin: string; byCookie: boolean },
): void => {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (site === 'same-origin') return;
  if (site !== null) throw new Problem('cross-site');
  if (origin === null) {
    if (options.byCookie) throw new Problem('cross-site');
    return;
  }
  if (origin !== options.ownOrigin && hostOf(origin) !== headers.get('host')) throw new Problem('cross-site');
};

/** The host that the browser asked for is its own witness: no page can set the header `Host`. */
const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
