import { expect, it } from 'vitest';
import { westernDigits } from '../../../shared/rules/western-digits.ts';

it('reads Arabic and Persian digits as 0-9, and leaves all else', () => {
  expect(westernDigits('٠١٢٣٤٥٦٧٨٩')).toBe('0123456789');
  expect(westernDigits('۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789');
  expect(westernDigits('7K٣M-قصة')).toBe('7K3M-قصة');
});
