import * as z from 'zod/mini';
import type { Endpoint } from '../../shared/api/endpoint.ts';

/**
 * An answer as it goes over the wire: only what the endpoint's schema names, so that a column added to a query
 * does not leak. Throws (a bug) when the handler's answer does not fit, naming fields and never values.
 */
export const answerText = (schema: Endpoint['answer'], answer: unknown): string | null => {
  if (schema === null) return null;
  const result = z.safeParse(schema, answer);
  if (result.success) return JSON.stringify(result.data);
  const wrong = result.error.issues.map((issue) => `${issue.path.map(String).join('.')} ${issue.code}`);
  throw new TypeError(`an answer does not fit its schema: ${wrong.join(', ')}`);
};
