import { expect, test } from 'vitest';
import { asProblem, problemAnswer } from '../../../server/http/problem-answer.ts';
import { Problem, ProblemBody, problems, type ProblemCode } from '../../../shared/api/problem.ts';

test.each(Object.keys(problems) as ProblemCode[])('%s goes over the wire as RFC 9457 asks', async (code) => {
  const answer = problemAnswer(new Problem(code));
  expect(answer.status).toBe(problems[code].status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(ProblemBody.parse(await answer.json())).toMatchObject({ code, status: problems[code].status });
});

test('tells how long to wait', () => {
  const answer = problemAnswer(new Problem('too-many-requests', { retryAfterSeconds: 30 }));
  expect(answer.headers.get('retry-after')).toBe('30');
});

test('tells nothing of a bug', async () => {
  const text = await problemAnswer(asProblem(new Error('duplicate key: canary@voorbeeld.nl'))).text();
  expect(text).not.toContain('canary');
  expect(JSON.parse(text)).toMatchObject({ status: 500, code: 'internal' });
});
