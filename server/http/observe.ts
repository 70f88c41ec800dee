import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.ts';
import type { Metrics } from './metrics.ts';

/** Where lines of the log go; pino's logger is one. */
export type Log = {
  info(line: object, message: string): void;
  error(line: object, message: string): void;
};

/**
 * Counts and logs every request: which endpoint, how it ended, how long it took. No address, path, query, header
 * or body: those can hold what somebody told, or point at who did.
 */
export const observe = (log: Log, metrics: Metrics): MiddlewareHandler<AppEnv> => {
  const requests = metrics.counter('meevertellen_requests_total', 'Requests by endpoint and status');
  return async (context, next) => {
    const start = performance.now();
    await next();
    const endpoint = context.get('endpoint') ?? 'other';
    const { status } = context.res;
    requests.add({ endpoint, method: context.req.method, status: String(status) });
    const milliseconds = Math.round(performance.now() - start);
    const problem = context.get('problem');
    log.info({ endpoint, status, milliseconds, ...(problem ? { problem } : {}) }, 'request');
  };
};

/**
 * Logs a bug: the kind of error and where it arose. Its message stays out, because a library may quote in it the
 * value that it stumbled over.
 */
export const logBug = (log: Log, thrown: unknown, endpoint: string): void => {
  const error = thrown instanceof Error ? thrown : new Error(typeof thrown);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  log.error({ endpoint, kind: error.name, code, at: placesOf(error) }, 'something went wrong');
};

/** The message stands before the places, and can hold lines that look like one. */
const placesOf = ({ stack = '', message }: Error): string[] =>
  stack
    .slice(stack.includes(message) ? stack.indexOf(message) + message.length : 0)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
