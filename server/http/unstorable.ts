import type { InvalidParam } from '../../shared/api/problem.ts';

/**
 * Names the texts that no store can hold alike: with the character NUL, which PostgreSQL refuses, or with half a
 * surrogate pair, which is no character and has no UTF-8.
 */
export const unstorable = (parts: readonly unknown[]): InvalidParam[] =>
  parts.flatMap((part) => [...search(part, [])]);

function* search(value: unknown, path: readonly string[]): Generator<InvalidParam> {
  if (typeof value === 'string' && UNSTORABLE.test(value)) {
    yield { name: path.join('.') || 'body', reason: 'invalid_characters' };
  }
  if (value === null || typeof value !== 'object') return;
  for (const [name, member] of Object.entries(value)) {
    if (UNSTORABLE.test(name)) yield { name: path.join('.') || 'body', reason: 'invalid_characters' };
    yield* search(member, [...path, name]);
  }
}

const UNSTORABLE = /\0|\p{Surrogate}/u;
