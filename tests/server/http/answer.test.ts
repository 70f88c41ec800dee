import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { answerText } from '../../../server/http/answer.ts';

const schema = z.object({ name: z.string(), parts: z.array(z.object({ key: z.string() })) });

test('sends only what the schema names, at every depth', () => {
  const row = { name: 'a', passwordHash: 'secret', parts: [{ key: 'k', internal: 1 }] };
  expect(JSON.parse(answerText(schema, row) ?? '')).toEqual({ name: 'a', parts: [{ key: 'k' }] });
});

test('sends nothing where nothing is to be said', () => {
  expect(answerText(null, { left: 'over' })).toBeNull();
});

test('takes an answer that does not fit for a bug, and names the field but not the value', () => {
  expect(() => answerText(schema, { name: 42, parts: [{ key: 'canary' }, {}] })).toThrow(
    /name invalid_type, parts\.1\.key invalid_type/,
  );
});
