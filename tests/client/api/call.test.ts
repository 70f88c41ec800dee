import { describe, expect, it } from 'vitest';
import { call, type Outgoing } from '../../../client/api/call.ts';

const service = {
  service: 'meevertellen',
  version: '0.1.0',
  organisation: 'Uithoorn',
  fictional: true,
  secure: true,
};

/** A network that answers everything alike, and remembers what was asked. */
function network(answer: () => Response | Promise<Response>) {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetch: typeof globalThis.fetch = async (url, init = {}) => {
    asked.push({ url: String(url), init });
    return answer();
  };
  return { fetch, asked };
}

const json = (body: unknown, status = 200, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type, 'api-version': '1.0.0' } });

describe('call', () => {
  it('gives the parsed answer of the service', async () => {
    const { fetch, asked } = network(() => json({ ...service, unknown: 1 }));
    expect(await call('getService', {}, { fetch })).toEqual({ kind: 'ok', value: service });
    expect(asked[0]?.url).toBe('/api/v1/dienst');
    expect(asked[0]?.init.credentials).toBe('same-origin');
  });

  it('puts parameters in the path and the rest behind the question mark, encoded', async () => {
    const { fetch, asked } = network(() => json({}, 404));
    await call('getForm', { params: { eventCode: 'a/b' } }, { fetch });
    await call('getIndicators', { query: { round: '1', neighbourhood: 'Thamerdal & De Kwakel' } }, { fetch });
    expect(asked.map(({ url }) => url)).toEqual([
      '/api/v1/bijeenkomsten/a%2Fb/formulier',
      '/api/v1/indicatoren?round=1&neighbourhood=Thamerdal+%26+De+Kwakel',
    ]);
  });

  it('takes no network for being offline, not for an error', async () => {
    const { fetch } = network(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await call('getService', {}, { fetch })).toEqual({ kind: 'offline' });
  });

  it('takes the page of a captive portal for being offline, though its status is 200', async () => {
    const { fetch } = network(
      () => new Response('<html>Log in</html>', { headers: { 'content-type': 'text/html' } }),
    );
    expect(await call('getService', {}, { fetch })).toEqual({ kind: 'offline' });
  });

  it.each([403, 413])(
    'tells when something on the way refused the request with its own %i',
    async (status) => {
      const { fetch } = network(() => new Response('<h1>No</h1>', { status }));
      expect(await call('getService', {}, { fetch })).toEqual({ kind: 'offline', barred: status });
    },
  );

  it.each([401, 407, 429, 502, 503, 511])(
    'sees no more than no connection in a %i of a gateway',
    async (status) => {
      const { fetch } = network(() => new Response('<h1>Later</h1>', { status }));
      expect(await call('getService', {}, { fetch })).toEqual({ kind: 'offline' });
    },
  );

  it('takes an answer that was cut off for being offline', async () => {
    const { fetch } = network(() => new Response('{"service":"mee', { headers: { 'api-version': '1.0.0' } }));
    expect(await call('getService', {}, { fetch })).toEqual({ kind: 'offline' });
  });

  it('waits for an answer no longer than it is told', async () => {
    const fetch: typeof globalThis.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    expect(await call('getService', {}, { fetch, timeout: 20 })).toEqual({ kind: 'offline' });
  });

  it('gives a problem as the server words it', async () => {
    const problem = {
      type: 'urn:meevertellen:problem:code-unknown',
      status: 404,
      title: 'No story',
      detail: 'No story',
      code: 'code-unknown',
    };
    const { fetch } = network(() => json(problem, 404, 'application/problem+json'));
    const result = await call('consultReceipt', { body: { code: 'ABCD-EFGH' } }, { fetch });
    expect(result).toEqual({ kind: 'problem', problem });
  });

  it('calls an answer of another form a problem, never good', async () => {
    const { fetch } = network(() => json({ service: 'other' }));
    expect(await call('getService', {}, { fetch })).toMatchObject({
      kind: 'problem',
      problem: { code: 'internal' },
    });
  });

  it('has exactly the bytes signed that it sends, and sends no cookie with them', async () => {
    const { fetch, asked } = network(() => json({}, 404));
    const signed: Outgoing[] = [];
    await call(
      'submitStories',
      { body: { clientVersion: '1', envelopes: [{}] } },
      {
        fetch,
        sign: async (request) => {
          signed.push(request);
          return { signature: 'device=:x:' };
        },
      },
    );
    expect(signed[0]).toMatchObject({ method: 'POST', path: '/api/v1/inzendingen', query: '' });
    expect(asked[0]?.init.body).toBe(signed[0]?.body);
    expect(asked[0]?.init.credentials).toBe('omit');
    expect(asked[0]?.init.headers).toMatchObject({
      signature: 'device=:x:',
      'content-type': 'application/json',
    });
  });
});
