import { expect, test } from 'vitest';
import { requireJson } from '../../../server/http/media-type.ts';

const gate = (headers: Record<string, string>) => () => requireJson(new Headers(headers));

test.each([
  'application/json',
  'application/json; charset=utf-8',
  'Application/JSON;charset=UTF-8',
  'application/json; charset="utf-8"',
])('takes %s', (type) => {
  expect(gate({ 'content-type': type })).not.toThrow();
});

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=iso-8859-1',
  'application/jsonp',
  'text/plain; application/json',
])('refuses %s', (type) => {
  expect(gate({ 'content-type': type })).toThrow(expect.objectContaining({ code: 'wrong-media-type' }));
});

test('refuses a body that does not say what it is', () => {
  expect(gate({})).toThrow(expect.objectContaining({ code: 'wrong-media-type' }));
});

test.each(['gzip', 'br', 'identity, gzip'])('refuses a body packed with %s', (encoding) => {
  expect(gate({ 'content-type': 'application/json', 'content-encoding': encoding })).toThrow(
    expect.objectContaining({ code: 'wrong-media-type' }),
  );
});

test('takes a body that says it is not packed', () => {
  expect(gate({ 'content-type': 'application/json', 'content-encoding': 'identity' })).not.toThrow();
});
