import * as z from 'zod/mini';
import type { Endpoint } from '../../shared/api/endpoint.ts';
import { type InvalidParam, Problem } from '../../shared/api/problem.ts';
import { invalidParams, MAX_LISTED } from './invalid-params.ts';
import { readJson } from './json.ts';
import { unstorable } from './unstorable.ts';

type Asked = Pick<Endpoint, 'params' | 'query' | 'body' | 'itemwise'>;
type Raw = { params: Record<string, string>; query: Record<string, unknown>; body: Uint8Array | null };
type Input = { params: unknown; query: unknown; body: unknown };

/**
 * Parses parameters, query and body, and tells of everything that is wrong with them at once (NL API Design
 * Rules 2.2, /core/error-handling/invalid-input). Throws the problem `invalid-input`.
 */
export const parseInput = (asked: Asked, raw: Raw): Input => {
  const body = asked.body === null ? { value: undefined } : readJson(raw.body ?? new Uint8Array());
  const parts = {
    params: parse(asked.params, raw.params),
    query: parse(asked.query, raw.query),
    body: 'wrong' in body ? { wrong: [body.wrong] } : parse(asked.body, body.value),
  };
  const wrong = Object.values(parts).flatMap((part) => part.wrong);
  if (!asked.itemwise)
    wrong.push(...unstorable([raw.params, raw.query, 'value' in body ? body.value : null]));
  if (wrong.length > 0) throw new Problem('invalid-input', { invalidParams: wrong.slice(0, MAX_LISTED) });
  return { params: valueOf(parts.params), query: valueOf(parts.query), body: valueOf(parts.body) };
};

type Parsed = { value?: unknown; wrong: InvalidParam[] };

const parse = (schema: Endpoint['params'], value: unknown): Parsed => {
  if (schema === null) return { wrong: [] };
  const result = z.safeParse(schema, value, { reportInput: true });
  return result.success ? { value: result.data, wrong: [] } : { wrong: invalidParams(result.error.issues) };
};

const valueOf = (part: Parsed): unknown => part.value;
