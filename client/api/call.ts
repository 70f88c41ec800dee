import * as z from 'zod/mini';
import { endpoints, type EndpointName, type Endpoints } from '../../shared/api/endpoints.ts';
import type { In, Out } from '../../shared/api/endpoint.ts';
import { Problem, ProblemBody } from '../../shared/api/problem.ts';
import type { Result } from '../../shared/api/result.ts';
import { API_BASE } from '../../shared/api/version.ts';
import { addressOf } from './address.ts';

type Parts<Name extends EndpointName> = {
  [Part in 'params' | 'query' | 'body']: In<Endpoints[Name][Part]>;
};

/** What a call must be given: only the parts that the table asks of this endpoint. */
export type CallInput<Name extends EndpointName> = {
  [Part in keyof Parts<Name> as Parts<Name>[Part] extends undefined ? never : Part]: Parts<Name>[Part];
};

export type CallAnswer<Name extends EndpointName> = Out<Endpoints[Name]['answer']>;

/** A request about to leave, for whoever signs it; `path` begins with the API's base, `query` has no `?`. */
export interface Outgoing {
  method: string;
  path: string;
  query: string;
  body: Uint8Array<ArrayBuffer> | null;
}

export interface CallOptions {
  fetch?: typeof globalThis.fetch;
  /** Gives the headers that prove who asks; without it the cookie of the session does. */
  sign?: (request: Outgoing) => Promise<Readonly<Record<string, string>>>;
  signal?: AbortSignal;
  /** How long the network may keep us waiting, in milliseconds. */
  timeout?: number;
}

const TIMEOUT = 30_000;

/**
 * Asks the server, by the name that the endpoint has in the table. Never throws over the network: no network, a
 * timeout, or an answer that is not this service's (a captive portal's page) is `offline` (design D11).
 */
export async function call<Name extends EndpointName>(
  name: Name,
  input: CallInput<Name>,
  options: CallOptions = {},
): Promise<Result<CallAnswer<Name>>> {
  const endpoint = endpoints[name];
  const given: { params?: unknown; query?: unknown; body?: unknown } = input;
  const outgoing: Outgoing = {
    method: endpoint.method,
    ...addressOf(`${API_BASE}${endpoint.path}`, given.params, given.query),
    body: endpoint.body === null ? null : new TextEncoder().encode(JSON.stringify(given.body)),
  };
  const response = await send(outgoing, options);
  if (response === null) return { kind: 'offline' };
  return read(response, endpoint.answer) as Promise<Result<CallAnswer<Name>>>;
}

async function send(outgoing: Outgoing, options: CallOptions): Promise<Response | null> {
  const { method, path, query, body } = outgoing;
  const proof = await options.sign?.(outgoing);
  try {
    return await (options.fetch ?? fetch)(query === '' ? path : `${path}?${query}`, {
      method,
      body,
      headers: { ...(body === null ? {} : { 'content-type': 'application/json' }), ...proof },
      // A tablet proves itself by its signature alone, whoever else is signed in in this browser.
      credentials: proof ? 'omit' : 'same-origin',
      // The API never redirects; a portal that wants a log-in does.
      redirect: 'error',
      cache: 'no-store',
      signal: patience(options),
    });
  } catch {
    return null;
  }
}

/** `AbortSignal.any` is younger than some phones (Safari 17.4): there the caller's own signal must do. */
function patience({ signal, timeout = TIMEOUT }: CallOptions): AbortSignal {
  const limit = AbortSignal.timeout(timeout);
  if (!signal) return limit;
  return 'any' in AbortSignal ? AbortSignal.any([signal, limit]) : signal;
}

async function read(response: Response, answer: z.core.$ZodType | null): Promise<Result<unknown>> {
  if (!response.headers.has('api-version')) return notOurs(response.status);
  const json = await bodyOf(response);
  if (json === undefined) return { kind: 'offline' };
  if (!response.ok) {
    const problem = z.safeParse(ProblemBody, json);
    return problem.success ? { kind: 'problem', problem: problem.data } : otherForm;
  }
  if (answer === null) return { kind: 'ok', value: undefined };
  const parsed = z.safeParse(answer, json);
  return parsed.success ? { kind: 'ok', value: parsed.data } : otherForm;
}

/** What a proxy or a firewall says of a request that it does not like, rather than of who sent it, or how often. */
const BARRED: ReadonlySet<number> = new Set([400, 403, 406, 409, 410, 413, 422]);

const notOurs = (status: number): Result<never> =>
  BARRED.has(status) ? { kind: 'offline', barred: status } : { kind: 'offline' };

const otherForm: Result<never> = {
  kind: 'problem',
  problem: new Problem('internal', { detail: 'The answer does not have the agreed form' }).toBody(),
};

/** The JSON of an answer, `null` where it has none; `undefined` when it was cut off or is something else. */
async function bodyOf(response: Response): Promise<unknown> {
  try {
    const text = await response.text();
    return text === '' ? null : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
