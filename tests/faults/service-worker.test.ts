import { createContext, runInContext } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { startServer } from '../support/server-process.ts';

/** F31: a worker that takes a POST upon itself can lose its body. Ours, as it is served, leaves every one alone. */
type Listener = (event: { request: object; respondWith: () => void; waitUntil: () => void }) => void;

const origin = 'https://verhalen.example';
const listeners: Listener[] = [];

/** As in a worker: an address without an origin is of its own. */
class OwnRequest extends Request {
  constructor(input: string | URL | Request, init?: RequestInit) {
    super(typeof input === 'string' ? new URL(input, origin) : input, init);
  }
}

/** The worker's answer to a request; false: it leaves the request to the browser. */
const answers = (method: string, path: string, mode = 'cors'): boolean => {
  let answered = false;
  const request = { url: origin + path, method, mode, headers: new Headers(), destination: '' };
  const respondWith = () => void (answered = true);
  for (const listener of listeners) listener({ request, respondWith, waitUntil: () => undefined });
  return answered;
};

beforeAll(async () => {
  const database = await freshDatabase();
  const server = await startServer({
    dataDir: database.dataDir,
    databaseUrl: database.url,
    patience: 300_000,
  });
  const script = await (await fetch(`${server.address}/sw.js`)).text();
  await server.stop();
  await database.drop();
  const scope = {
    URL,
    Request: OwnRequest,
    Response,
    Headers,
    FetchEvent: Event,
    Promise,
    console,
    location: new URL(`${origin}/sw.js`),
    registration: { scope: `${origin}/` },
    caches: {
      open: async () => ({ match: async () => new Response('') }),
      match: async () => new Response(''),
    },
    clients: { claim: async () => undefined },
    skipWaiting: async () => undefined,
    addEventListener: (kind: string, listener: Listener) => {
      if (kind === 'fetch') listeners.push(listener);
    },
  };
  const context = createContext(Object.assign(scope, { self: scope }));
  runInContext(script, context);
});

test('the worker answers a page by itself', () => {
  expect(answers('GET', '/vertel/demo', 'navigate')).toBe(true);
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'])(
  'it leaves every %s alone, wherever it goes',
  (method) => {
    for (const path of ['/api/v1/inzendingen', '/', '/vertel/demo', '/index.html'])
      for (const mode of ['cors', 'navigate']) expect(answers(method, path, mode)).toBe(false);
  },
);

test('it leaves what is asked of the API alone', () => {
  expect(answers('GET', '/api/v1/tablets/deze/formulieren')).toBe(false);
});
