import type { InvalidParam } from '../../shared/api/problem.ts';

/** Deeper than anything in the table; recursion over a body stays far from the end of the stack. */
const MAX_DEPTH = 32;

export type JsonReading = { value: unknown } | { wrong: InvalidParam };

/**
 * Reads JSON (RFC 8259) in UTF-8. Names what is wrong with the body as a whole: `required` (there is none),
 * `not_utf8`, `not_json`, `too_deep`.
 */
export const readJson = (bytes: Uint8Array): JsonReading => {
  if (bytes.length === 0) return wrong('required');
  const text = textOf(bytes);
  if (text === null) return wrong('not_utf8');
  const value = valueOf(text);
  if (value === undefined) return wrong('not_json');
  return isDeeperThan(value, MAX_DEPTH) ? wrong('too_deep') : { value };
};

const wrong = (reason: string): JsonReading => ({ wrong: { name: 'body', reason } });

const textOf = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const valueOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isDeeperThan = (value: unknown, depth: number): boolean => {
  if (value === null || typeof value !== 'object') return false;
  return depth === 0 || Object.values(value).some((member) => isDeeperThan(member, depth - 1));
};
