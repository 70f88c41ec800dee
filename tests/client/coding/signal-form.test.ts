import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { Code } from '../../../shared/model/code.ts';
import {
  completeMeaning,
  emptyForm,
  isTouched,
  missingFields,
  valenceOfKey,
  withCode,
} from '../../../client/coding/signal-form.ts';

const code = z.parse(Code, {
  id: '019a0000-0000-7000-8000-000000000001',
  roundId: '019a0000-0000-7000-8000-000000000000',
  name: 'Wachten',
  definition: '',
  theme: 'regelluw',
});

test('choosing a code fills in its theme', () => {
  expect(withCode({ ...emptyForm, theme: 'talent' }, code)).toEqual({
    ...emptyForm,
    codeId: code.id,
    theme: 'regelluw',
  });
});

test('an empty form lacks a code, a valence and a theme; a value is never asked', () => {
  expect(missingFields(emptyForm)).toEqual(['code', 'valence', 'theme']);
  expect(missingFields({ ...withCode(emptyForm, code), valence: 'neutral' })).toEqual([]);
});

test('a complete form says what it means, without the space around the memo', () => {
  expect(
    completeMeaning({ ...withCode(emptyForm, code), valence: 'hindering', memo: ' drie weken ' }),
  ).toEqual({
    codeId: code.id,
    theme: 'regelluw',
    value: null,
    valence: 'hindering',
    memo: 'drie weken',
  });
  expect(completeMeaning(withCode(emptyForm, code))).toBeNull();
});

test('a form counts as touched when it says something else than before', () => {
  expect(isTouched({ ...emptyForm, memo: '  ' }, emptyForm)).toBe(false);
  expect(isTouched({ ...emptyForm, memo: 'let op' }, emptyForm)).toBe(true);
  expect(isTouched(withCode(emptyForm, code), emptyForm)).toBe(true);
});

test('1, 2 and 3 stand for helping, neutral and hindering', () => {
  expect(['1', '2', '3', '4', 'a', '12'].map(valenceOfKey)).toEqual([
    'helping',
    'neutral',
    'hindering',
    undefined,
    undefined,
    undefined,
  ]);
});
