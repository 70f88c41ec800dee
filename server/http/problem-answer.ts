import { Problem } from '../../shared/api/problem.ts';

/** A problem as it goes over the wire (RFC 9457). */
export const problemAnswer = (problem: Problem): Response =>
  new Response(JSON.stringify(problem.toBody()), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(problem.retryAfterSeconds === undefined
        ? {}
        : { 'retry-after': String(problem.retryAfterSeconds) }),
    },
  });

/** What was thrown, as a problem: anything but a Problem is a bug, of which the caller learns nothing. */
export const asProblem = (thrown: unknown): Problem =>
  thrown instanceof Problem ? thrown : new Problem('internal');

export const isBug = (thrown: unknown): boolean => !(thrown instanceof Problem);
