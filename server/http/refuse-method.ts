import type { Context } from 'hono';
import { Problem } from '../../shared/api/problem.ts';
import type { AppEnv } from './app-env.ts';
import { problemAnswer } from './problem-answer.ts';

/** The problem `method-not-allowed`, with the methods that this address does know (RFC 9110, 15.5.6). */
export const refuseMethod = (context: Context<AppEnv>, known: readonly string[]): Response => {
  context.set('problem', 'method-not-allowed');
  const answer = problemAnswer(new Problem('method-not-allowed'));
  answer.headers.set('allow', [...known, ...(known.includes('GET') ? ['HEAD'] : [])].join(', '));
  return answer;
};
