import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { parseInput } from '../../../server/http/input.ts';
import { Problem } from '../../../shared/api/problem.ts';

const asked = {
  params: z.object({ roundId: z.uuid() }),
  query: z.object({ before: z.optional(z.coerce.number().check(z.int(), z.minimum(1))) }),
  body: z.object({
    name: z.string().check(z.trim(), z.minLength(2), z.maxLength(5)),
    email: z.email(),
    role: z.enum(['analyst', 'coordinator']),
    tags: z.array(z.strictObject({ key: z.string() })),
  }),
  itemwise: false,
};
const roundId = '01900000-0000-7000-8000-000000000001';
const good = { name: ' Ali ', email: 'a@b.nl', role: 'analyst', tags: [{ key: 'x' }] };

const parse = (parts: { params?: object; query?: object; body?: unknown }, itemwise = false) =>
  parseInput(
    { ...asked, itemwise },
    {
      params: { roundId, ...parts.params },
      query: { ...parts.query },
      body: new TextEncoder().encode(JSON.stringify(parts.body ?? good)),
    },
  );

const wrongIn = (parts: Parameters<typeof parse>[0]) => {
  try {
    parse(parts);
  } catch (error) {
    if (error instanceof Problem) return error.invalidParams;
  }
  throw new Error('was taken');
};

describe('parsing what was asked', () => {
  test('gives parameters, query and body as their schemas make them', () => {
    expect(parse({ query: { before: '12' } })).toEqual({
      params: { roundId },
      query: { before: 12 },
      body: { ...good, name: 'Ali' },
    });
  });

  test('tells of everything that is wrong, in all three parts, at once', () => {
    expect(
      wrongIn({
        params: { roundId: 'x' },
        query: { before: '0' },
        body: { name: 'a', email: 'nope', tags: [{ key: 1, more: 2 }] },
      }),
    ).toEqual([
      { name: 'roundId', reason: 'invalid_format:uuid' },
      { name: 'before', reason: 'too_small:1' },
      { name: 'name', reason: 'too_small:2' },
      { name: 'email', reason: 'invalid_format:email' },
      { name: 'role', reason: 'invalid_value' },
      { name: 'tags.0.key', reason: 'invalid_type:string' },
      { name: 'tags.0.more', reason: 'unrecognized_key' },
    ]);
  });

  test('calls a missing field required, and a long one too big, with the bound', () => {
    expect(wrongIn({ body: { ...good, name: 'too long', email: undefined } })).toEqual([
      { name: 'name', reason: 'too_big:5' },
      { name: 'email', reason: 'required' },
    ]);
  });

  test('tells of wrong parameters also where the body is no JSON at all', () => {
    const broken = { params: { roundId: 'x' }, query: {}, body: new TextEncoder().encode('{') };
    expect(() => parseInput(asked, broken)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        invalidParams: [
          { name: 'roundId', reason: 'invalid_format:uuid' },
          { name: 'body', reason: 'not_json' },
        ],
      }),
    );
  });

  test('refuses text that no store can hold', () => {
    expect(wrongIn({ body: { ...good, name: 'a\0b' } })).toEqual([
      { name: 'name', reason: 'invalid_characters' },
    ]);
  });

  test('leaves such text to each item where items are answered by themselves', () => {
    expect(() => parse({ body: { ...good, name: 'a\0b' } }, true)).not.toThrow();
  });

  test('never repeats a value that was wrong', () => {
    const problem = JSON.stringify(wrongIn({ body: { ...good, email: 'canary', role: 'canary' } }));
    expect(problem).not.toContain('canary');
  });

  test('stops listing after a hundred', () => {
    const tags = Array.from({ length: 300 }, () => ({ key: 1 }));
    expect(wrongIn({ body: { ...good, tags } })).toHaveLength(100);
  });
});
