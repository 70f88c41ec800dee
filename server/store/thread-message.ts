import { Problem } from '../../shared/api/problem.ts';
import { errorCode, errorMessage, Refusal } from './refusal.ts';

/** What crosses between the main thread and a thread. `id` 0 is the start itself. */
export type Ask<Request> = { id: number; request: Request } | 'stop';
export type Reply = { id: number; ok: true; value: unknown } | { id: number; ok: false; failure: Failure };

/** An error as data: a thread copies an Error without its class and its own fields. */
export type Failure =
  | ({ kind: 'problem' } & Pick<Problem, 'code' | 'invalidParams' | 'retryAfterSeconds' | 'message'>)
  | { kind: 'refusal'; message: string }
  | { kind: 'bug'; name: string; message: string; stack: string | undefined; code: string | null };

export const toFailure = (error: unknown): Failure => {
  if (error instanceof Problem) {
    const { code, invalidParams, retryAfterSeconds, message } = error;
    return { kind: 'problem', code, invalidParams, retryAfterSeconds, message };
  }
  if (error instanceof Refusal) return { kind: 'refusal', message: error.message };
  const { name, stack } = error instanceof Error ? error : { name: 'Error', stack: undefined };
  return { kind: 'bug', name, message: errorMessage(error), stack, code: errorCode(error) };
};

export const toError = (failure: Failure): Error => {
  if (failure.kind === 'problem') {
    const { code, invalidParams, retryAfterSeconds, message: detail } = failure;
    return new Problem(code, { invalidParams, retryAfterSeconds, detail });
  }
  if (failure.kind === 'refusal') return new Refusal(failure.message);
  const { name, stack, code } = failure;
  return Object.assign(new Error(failure.message), { name, stack, ...(code === null ? {} : { code }) });
};
