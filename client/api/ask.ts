import type { EndpointName } from '../../shared/api/endpoints.ts';
import type { ProblemCode } from '../../shared/api/problem.ts';
import type { Refusal } from '../../shared/api/result.ts';
import { call, type CallAnswer, type CallInput, type CallOptions } from './call.ts';

/** A call that did not go well, as an error, for what works with errors: the query cache and its boundaries. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.kind === 'problem' ? refusal.problem.title : refusal.kind);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/** As `call`, but gives the answer itself, and throws `Refused` where there is none. */
export async function ask<Name extends EndpointName>(
  name: Name,
  input: CallInput<Name>,
  options?: CallOptions,
): Promise<CallAnswer<Name>> {
  const result = await call(name, input, options);
  if (result.kind === 'ok') return result.value;
  throw new Refused(result);
}

/**
 * Why an act did not go well, for whoever says so beside it; null as long as there is nothing to say. That a session
 * ended is said by the frame, which asks to sign in over the page.
 */
export function refusalOf(error: Error | null): Refusal | null {
  if (error === null || isSignedOut(error)) return null;
  if (error instanceof Refused) return error.refusal;
  throw error;
}

/** The session ended, or never began. */
export const isSignedOut = (error: Error): boolean => isRefusedFor(error, 'not-signed-in');

/** The server refused it for this reason. */
export const isRefusedFor = (error: Error, code: ProblemCode): boolean =>
  error instanceof Refused && error.refusal.kind === 'problem' && error.refusal.problem.code === code;
