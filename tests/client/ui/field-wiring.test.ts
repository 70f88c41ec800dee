import { expect, test } from 'vitest';
import { wireField } from '../../../client/ui/field-wiring.ts';

test('a plain field is only named', () => {
  expect(wireField('naam', { description: false, error: false }).control).toEqual({ id: 'naam' });
});

test('an error is marked, and described before the explanation', () => {
  expect(wireField('naam', { description: true, error: true }).control).toEqual({
    id: 'naam',
    'aria-describedby': 'naam-error naam-description',
    'aria-invalid': true,
  });
});
