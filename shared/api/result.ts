import type { ProblemBody } from './problem.ts';

/** What a call to the server comes to. Being offline is no error (design D11). */
export type Result<Value> =
  { kind: 'ok'; value: Value } | { kind: 'problem'; problem: ProblemBody } | { kind: 'offline' };

/** What a call comes to when it does not go well. */
export type Refusal = Exclude<Result<never>, { kind: 'ok' }>;
