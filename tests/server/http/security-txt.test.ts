import { expect, test } from 'vitest';
import { securityTxt } from '../../../server/http/security-txt.ts';

test('names a contact, and a date that is less than a year ahead', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  const text = securityTxt({ origin: 'https://verhalen.example', contact: 'mailto:a@b.nl', now });
  expect(text.split('\n')).toEqual([
    'Contact: mailto:a@b.nl',
    'Expires: 2027-05-21T10:00:00.000Z',
    'Preferred-Languages: nl, en',
    'Canonical: https://verhalen.example/.well-known/security.txt',
    '',
  ]);
});
