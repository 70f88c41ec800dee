import type { ProblemBody } from './problem.ts';

/**
 * What a call to the server comes to. Being offline is no error (design D11). `barred` is the status of a proxy or a
 * firewall that refused the request itself: the server was not asked, and it may lie at what was sent.
 */
export type Result<Value> =
  | { kind: 'ok'; value: Value }
  | { kind: 'problem'; problem: ProblemBody }
  | { kind: 'offline'; barred?: number };

/** What a call comes to when it does not go well. */
export type Refusal = Exclude<Result<never>, { kind: 'ok' }>;
