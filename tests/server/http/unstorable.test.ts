import { expect, test } from 'vitest';
import { unstorable } from '../../../server/http/unstorable.ts';

test('finds nothing in ordinary text, in any script, with any picture', () => {
  expect(unstorable([{ text: 'Café قصة 𝒜 👩‍👧 \n\t' }, ['x'], null, 3])).toEqual([]);
});

test('names the field with the character NUL, which PostgreSQL refuses', () => {
  expect(unstorable([{ staff: [{ name: 'a\0b' }] }])).toEqual([
    { name: 'staff.0.name', reason: 'invalid_characters' },
  ]);
});

test('names the field with half a character', () => {
  expect(unstorable([{ memo: 'a\ud83d' }])).toEqual([{ name: 'memo', reason: 'invalid_characters' }]);
});

test('names a field whose own name is broken, without repeating that name', () => {
  expect(unstorable([{ answers: { 'a\0': 1 } }])).toEqual([
    { name: 'answers', reason: 'invalid_characters' },
  ]);
});
