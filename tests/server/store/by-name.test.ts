import { expect, test } from 'vitest';
import { byName } from '../../../server/store/by-name.ts';

test('a list by name goes as a Dutch reader looks for it, whatever the capitals and accents', () => {
  const list = ['Zoë', 'anouar', 'Élise', 'Emma', 'Bram'].map((name, nr) => ({ name, id: String(nr) }));
  expect(list.sort(byName).map(({ name }) => name)).toEqual(['anouar', 'Bram', 'Élise', 'Emma', 'Zoë']);
});

test('two of one name keep their order', () => {
  const list = ['2', '1'].map((id) => ({ name: 'Emma', id }));
  expect(list.sort(byName).map(({ id }) => id)).toEqual(['1', '2']);
});
