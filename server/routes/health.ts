import { createHash, timingSafeEqual } from 'node:crypto';
import type { Hono } from 'hono';
import { Problem } from '../../shared/api/problem.ts';
import type { Service } from '../actions/service.ts';
import type { AppEnv } from '../http/app-env.ts';
import { isLoopback } from '../http/client-address.ts';
import type { Metrics } from '../http/metrics.ts';
import { selectOptionalHomeOrganisation } from '../store/organisation.ts';

export type HealthOptions = {
  metrics: Metrics;
  /** What another machine must show to read `/metrics`; null: no other machine may. */
  metricsToken: string | null;
};

/** How the server is, for whoever keeps it running. */
export const addHealth = (app: Hono<AppEnv>, service: Service, options: HealthOptions): void => {
  const { metrics, metricsToken } = options;
  app.get('/healthz', ({ json }) => json({ alive: true }, 200, NO_STORE));

  app.get('/readyz', async ({ json }) => {
    const why = await whyNotReady(service);
    return why === null ? json({ ready: true }, 200, NO_STORE) : json({ ready: false, why }, 503, NO_STORE);
  });

  app.get('/metrics', ({ env, req, text }) => {
    const { headers } = req.raw;
    if (!isLoopback(env, headers) && !bears(headers, metricsToken)) throw new Problem('not-allowed');
    return text(metrics.text(), 200, { ...NO_STORE, 'content-type': 'text/plain; version=0.0.4' });
  });
};

const NO_STORE = { 'cache-control': 'no-store' };

/** Null when a story could be taken in now: the store answers, has its shape and first content, and is durable. */
const whyNotReady = async ({ store }: Service): Promise<string | null> => {
  try {
    if ((await selectOptionalHomeOrganisation(store.read)) === null) return 'the store is empty';
    const durability = await store.durability();
    return durability.durable ? null : durability.why;
  } catch {
    return 'the store does not answer';
  }
};

/** Compares hashes, so that neither the time nor the length tells how much of a guess was right. */
const bears = (headers: Headers, token: string | null): boolean =>
  token !== null && timingSafeEqual(digest(headers.get('authorization') ?? ''), digest(`Bearer ${token}`));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
