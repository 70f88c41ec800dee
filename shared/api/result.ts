import type { ProblemBody } from './problem.ts';

/** What a call to the server comes to. Being offline is no error (design D11). */
export type Result<Value> =
  { kind: 'ok'; value: Value } | { kind: 'problem'; problem: ProblemBody } | { kind: 'offline' };
