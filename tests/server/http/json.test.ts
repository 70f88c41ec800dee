import { expect, test } from 'vitest';
import { readJson } from '../../../server/http/json.ts';

const read = (text: string) => readJson(new TextEncoder().encode(text));
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

test('reads JSON', () => {
  expect(read('{"naam":"Café"}')).toEqual({ value: { naam: 'Café' } });
});

test('reads what is false or null as a value', () => {
  expect(read('null')).toEqual({ value: null });
  expect(read('false')).toEqual({ value: false });
});

test.each([
  ['nothing', '', 'required'],
  ['half an object', '{"a":', 'not_json'],
  ['two values', '1 2', 'not_json'],
  ['a list of lists without end', nested(5_000), 'too_deep'],
])('says what is wrong with %s', (_, text, reason) => {
  expect(read(text)).toEqual({ wrong: { name: 'body', reason } });
});

test('says that bytes are not UTF-8', () => {
  expect(readJson(Uint8Array.of(0x22, 0xe9, 0x22))).toEqual({ wrong: { name: 'body', reason: 'not_utf8' } });
});

test('takes what is nested as deep as anything in the table', () => {
  expect(read(nested(32))).toHaveProperty('value');
  expect(read(nested(33))).toHaveProperty('wrong');
});

test('does not let a body name the prototype of objects', () => {
  const reading = read('{"__proto__":{"admin":true}}');
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
  expect(reading).toHaveProperty('value');
});
