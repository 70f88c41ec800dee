import { Hono } from 'hono';
import { Problem } from '../shared/api/problem.ts';
import { SESSION_LIFE_MS } from '../shared/rules/session.ts';
import type { Service } from './actions/service.ts';
import type { AppEnv } from './http/app-env.ts';
import { clientAddress } from './http/client-address.ts';
import { clientFiles } from './http/client-files.ts';
import { clientPages } from './http/client-pages.ts';
import { describe } from './http/describe.ts';
import { processMetrics } from './http/metrics.ts';
import { mount } from './http/mount.ts';
import { networkNames } from './http/network-name.ts';
import { type Log, logBug, observe } from './http/observe.ts';
import { asProblem, isBug, problemAnswer } from './http/problem-answer.ts';
import { securityHeaders } from './http/security-headers.ts';
import { authenticateBy } from './routes/authenticate.ts';
import { handlersOf } from './routes/handlers.ts';
import { addHealth } from './routes/health.ts';
import { addHearing } from './routes/hearing.ts';
import { addUploads } from './routes/upload.ts';

export type AppOptions = {
  /** Where people reach this server, as an origin: `https://verhalen.example.nl`. */
  baseUrl: string;
  /** The folder of the built client; null: another server gives the pages (development, tests). */
  clientDir: string | null;
  /** Whether a proxy in front tells who calls (X-Forwarded-For). */
  trustProxy: boolean;
  /** Opens `/metrics` to other machines; null: to none. */
  metricsToken: string | null;
  /** Whom to write to about this service and about weaknesses in it; null: the page on privacy says so. */
  contactEmail: string | null;
  /** The product's own. */
  version: string;
  log: Log;
};

/** The whole server as a function from request to answer; it listens to nothing yet. */
export const createApp = (service: Service, options: AppOptions): Hono<AppEnv> => {
  const { baseUrl, clientDir, contactEmail, log, metricsToken, trustProxy, version } = options;
  const metrics = processMetrics();
  const app = new Hono<AppEnv>();
  app.use(observe(log, metrics));
  app.use(securityHeaders({ secure: baseUrl.startsWith('https:') }));
  app.onError((thrown, context) => {
    if (isBug(thrown)) logBug(log, thrown, context.get('endpoint') ?? 'other');
    const problem = asProblem(thrown);
    context.set('problem', problem.code);
    return problemAnswer(problem);
  });

  addHealth(app, service, { metrics, metricsToken });
  describe(app, { origin: baseUrl, contactEmail });
  const authenticate = authenticateBy(service);
  const networkName = networkNames(() => new Date(service.now()));
  const sessionSeconds = SESSION_LIFE_MS / 1000;
  addUploads(app, service, {
    ownOrigin: baseUrl,
    networkOf: ({ env, req }) => networkName(clientAddress(env, req.raw.headers, { trustProxy })),
  });
  addHearing(app, service, { authenticate, secure: baseUrl.startsWith('https:'), sessionSeconds });
  mount(app, {
    handlers: handlersOf(service, { version, secure: isSecureContext(baseUrl), metrics }),
    authenticate,
    networkName,
    ownOrigin: baseUrl,
    trustProxy,
    sessionSeconds,
  });
  if (clientDir !== null) app.all('*', clientPages(clientFiles(clientDir)));
  app.notFound(() => problemAnswer(new Problem('not-found')));
  return app;
};

/** Browsers trust HTTPS, and this machine itself (W3C Secure Contexts, part 3.1). */
const isSecureContext = (baseUrl: string): boolean => {
  const { protocol, hostname } = new URL(baseUrl);
  return protocol === 'https:' || /^(localhost|.+\.localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
};
