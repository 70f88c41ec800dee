import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';

/** Milliseconds for one request: a piece of a file over the slowest line that is one. */
const TIMEOUT = 120_000;

/** The requests of tus over the network that it is given: in a test, one on which things go wrong. */
export const tusStack = (fetch: typeof globalThis.fetch): HttpStack => ({
  getName: () => 'fetch',
  createRequest: (method, url) => request(fetch, method, url),
});

function request(fetch: typeof globalThis.fetch, method: string, url: string): HttpRequest {
  const headers: Record<string, string> = {};
  const stop = new AbortController();
  const send = async (body: Uint8Array<ArrayBuffer> | null): Promise<HttpResponse> => {
    const patience = setTimeout(() => stop.abort(), TIMEOUT);
    try {
      const answer = await fetch(url, {
        method,
        headers,
        body,
        // Who knows the file may hand it in: no cookie and no signature needed.
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        signal: stop.signal,
      });
      return await responseOf(answer);
    } finally {
      clearTimeout(patience);
    }
  };
  return {
    getMethod: () => method,
    getURL: () => url,
    setHeader: (name, value) => void (headers[name] = value),
    getHeader: (name) => headers[name],
    // Progress is told by piece, when the server has one.
    setProgressHandler: () => undefined,
    send,
    abort: async () => stop.abort(),
    getUnderlyingObject: () => null,
  };
}

const responseOf = async (answer: Response): Promise<HttpResponse> => {
  const body = await answer.text();
  return {
    getStatus: () => answer.status,
    getHeader: (name) => answer.headers.get(name) ?? undefined,
    getBody: () => body,
    getUnderlyingObject: () => null,
  };
};
