import type { Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Endpoint } from '../../shared/api/endpoint.ts';
import { type EndpointName, endpoints } from '../../shared/api/endpoints.ts';
import { Problem } from '../../shared/api/problem.ts';
import { API_BASE, API_VERSION } from '../../shared/api/version.ts';
import { answerText } from './answer.ts';
import type { AppEnv } from './app-env.ts';
import { readBody } from './body.ts';
import { clientAddress } from './client-address.ts';
import { type Authenticate, credentialsOf } from './credentials.ts';
import type { Call, Handlers } from './handler.ts';
import { parseInput } from './input.ts';
import { requireJson } from './media-type.ts';
import { requireSameOrigin } from './origin.ts';
import { packed } from './packing.ts';
import { requirePermission } from './permit.ts';
import { refuseMethod } from './refuse-method.ts';
import { sessionCookie } from './session-cookie.ts';

export type MountOptions = {
  handlers: Handlers;
  authenticate: Authenticate;
  /** Names the network of an address, see `network-name.ts`. */
  networkName: (address: string | null) => string;
  /** Scheme, host and port by which browsers know this site. */
  ownOrigin: string;
  trustProxy: boolean;
  /** How long a session lasts at most. */
  sessionSeconds: number;
};

/** Gives every endpoint of the table its address, behind all gates, and every other address below it an answer. */
export const mount = (app: Hono<AppEnv>, options: MountOptions): void => {
  app.use(`${API_BASE}/*`, async (context, next) => {
    await next();
    context.header('api-version', API_VERSION);
    context.header('cache-control', 'no-store');
  });
  const names = Object.keys(endpoints) as EndpointName[];
  for (const name of names) {
    const { method, path } = endpoints[name];
    app.on(method, addressOf(path), (context) => serve(context, name, options));
  }
  for (const path of new Set(names.map((name) => endpoints[name].path))) {
    const known = names.filter((name) => endpoints[name].path === path).map((name) => endpoints[name].method);
    app.all(addressOf(path), (context) => refuseMethod(context, known));
  }
  app.all(`${API_BASE}/*`, () => {
    throw new Problem('not-found');
  });
};

/** `/rondes/{roundId}` of the table as `/api/v1/rondes/:roundId` of the router. */
const addressOf = (path: string): string => API_BASE + path.replace(/\{(\w+)\}/g, ':$1');

/** The gates, in order. Each refuses by throwing a Problem; what is slow or costly comes last. */
const serve = async (
  context: Context<AppEnv>,
  name: EndpointName,
  options: MountOptions,
): Promise<Response> => {
  const endpoint: Endpoint = endpoints[name];
  const { headers } = context.req.raw;
  context.set('endpoint', name);

  const body = endpoint.body === null ? null : await readBody(context.req.raw, endpoint.maxBody);
  if (body !== null) requireJson(headers);
  const session = sessionCookie(context, {
    secure: options.ownOrigin.startsWith('https:'),
    lifeSeconds: options.sessionSeconds,
  });
  const credentials = credentialsOf(context.req.raw, { body, sessionToken: session.token });
  if (endpoint.method !== 'GET') {
    const byCookie = credentials !== null && 'sessionToken' in credentials;
    requireSameOrigin(headers, { ownOrigin: options.ownOrigin, byCookie });
  }
  const identity = await options.authenticate(credentials);
  requirePermission(identity, endpoint.act);
  const input = parseInput(endpoint, {
    params: context.req.param(),
    query: queryOf(context),
    body,
  });

  const address = clientAddress(context.env, headers, options);
  const call = { ...identity, ...input, session, network: options.networkName(address) };
  const answer = answerText(endpoint.answer, await handle(options.handlers, name, call));
  if (answer === null) return context.body(null, 204);
  const accepted = headers.get('accept-encoding');
  const sent = await packed(answer, { accepted, credentials });
  const status = endpoint.status as ContentfulStatusCode;
  return context.body(sent.body, status, { 'content-type': 'application/json', ...sent.headers });
};

/**
 * The one place where a call gets its endpoint's types: `parseInput` has just parsed it with that endpoint's own
 * schemas, which TypeScript cannot follow through a name that is known only at run time.
 */
const handle = (handlers: Handlers, name: EndpointName, call: object): Promise<unknown> =>
  (handlers[name] as (call: Call<never>) => Promise<unknown>)(call as Call<never>);

/** A key that stands once is text; one that is repeated is a list, which no endpoint takes. */
const queryOf = (context: Context<AppEnv>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(context.req.queries()).map(([key, values]) => [
      key,
      values.length === 1 ? values[0] : values,
    ]),
  );
