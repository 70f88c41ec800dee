import type { Endpoint, In, Out } from '../../shared/api/endpoint.ts';
import { type EndpointName, type Endpoints, endpoints } from '../../shared/api/endpoints.ts';
import { ProblemBody } from '../../shared/api/problem.ts';
import { API_BASE } from '../../shared/api/version.ts';
import type { TabletId } from '../../shared/model/ids.ts';
import type { CryptoKey } from '../../shared/seal/platform.ts';
import { signRequest } from '../../shared/seal/request-signature.ts';

type Asked<Name extends EndpointName> = {
  params?: In<Endpoints[Name]['params']>;
  query?: In<Endpoints[Name]['query']>;
  body?: In<Endpoints[Name]['body']>;
};

export type Reply<Value> = { status: number; headers: Headers } & (
  { value: Value; problem: null } | { value: null; problem: ProblemBody }
);

/** Whoever calls the API in a test: keeps cookies as a browser does, and signs as a tablet does. */
export type Client = {
  /** Calls an endpoint by its name, and gives what came back, good or bad. */
  call<Name extends EndpointName>(
    name: Name,
    asked?: Asked<Name>,
  ): Promise<Reply<Out<Endpoints[Name]['answer']>>>;
  /** The same where it has to go well: gives the answer, else throws with the problem. */
  do<Name extends EndpointName>(name: Name, asked?: Asked<Name>): Promise<Out<Endpoints[Name]['answer']>>;
  /** Any request, with the own cookie and, where a browser would say so, that it comes from this site. */
  request(path: string, init?: RequestInit): Promise<Response>;
};

/** A tablet's name and private key. */
export type Signer = { id: TabletId; key: CryptoKey };

/** A server: the app in this process, or one that runs. */
export type Door = {
  request(path: string, init?: RequestInit, env?: object): Response | Promise<Response>;
};

/** `signer` makes it a tablet; `address` is where it calls from, as far as limits per network are concerned. */
export const clientOf = (
  door: Door,
  { signer, address }: { signer?: Signer; address?: string } = {},
): Client => {
  const env = address === undefined ? {} : { incoming: { socket: { remoteAddress: address } } };
  const cookies = new Map<string, string>();
  const request: Client['request'] = async (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('cookie', Array.from(cookies, (cookie) => cookie.join('=')).join('; '));
    if (!headers.has('sec-fetch-site')) headers.set('sec-fetch-site', 'same-origin');
    if (signer) await sign(path, { ...init, headers }, signer);
    const answer = await door.request(path, { ...init, headers }, env);
    for (const cookie of answer.headers.getSetCookie()) keep(cookies, cookie);
    return answer;
  };
  const call: Client['call'] = async (name, asked = {}) => {
    const endpoint: Endpoint = endpoints[name];
    const hasBody = asked.body !== undefined;
    const answer = await request(pathOf(endpoint.path, asked), {
      method: endpoint.method,
      ...(hasBody ? { body: JSON.stringify(asked.body), headers: JSON_BODY } : {}),
    });
    return replyOf(answer);
  };
  return {
    request,
    call,
    do: async (name, asked) => {
      const { value, problem } = await call(name, asked);
      if (problem !== null) throw new Error(`${name} was refused: ${JSON.stringify(problem)}`);
      return value;
    },
  };
};

const JSON_BODY = { 'content-type': 'application/json' };

/** Where an endpoint is found: its path with the parameters filled in, and the query. */
export const pathOf = (path: string, { params, query }: { params?: object; query?: object }): string => {
  const values = new Map(Object.entries(params ?? {}).map(([name, value]) => [name, String(value)]));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(values.get(name) ?? name),
  );
  const asked = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return API_BASE + filled + (search === '' ? '' : `?${search}`);
};

const replyOf = async <Value>(answer: Response): Promise<Reply<Value>> => {
  const { status, headers } = answer;
  const text = await answer.text();
  if (status >= 400) {
    return { status, headers, value: null, problem: ProblemBody.parse(JSON.parse(text)) };
  }
  // What the server answers was checked against the schema on its way out.
  return { status, headers, value: (text === '' ? undefined : JSON.parse(text)) as Value, problem: null };
};

const sign = async (
  path: string,
  init: RequestInit & { headers: Headers },
  signer: Signer,
): Promise<void> => {
  const { pathname, search } = new URL(path, 'http://localhost');
  const signed = await signRequest({
    method: init.method ?? 'GET',
    path: pathname,
    query: search.slice(1),
    body: typeof init.body === 'string' ? new TextEncoder().encode(init.body) : null,
    deviceId: signer.id,
    key: signer.key,
    created: Math.floor(Date.now() / 1000),
  });
  for (const [name, value] of Object.entries(signed)) init.headers.set(name, value);
};

const keep = (cookies: Map<string, string>, cookie: string): void => {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
  if (value === '') cookies.delete(name);
  else cookies.set(name, value);
};
