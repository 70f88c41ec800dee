import { expect, test } from 'vitest';
import { hashPassword, passwordFits } from '../../../server/actions/password.ts';

test('a password fits its own hash and no other', async () => {
  const hash = await hashPassword('een lange zin als wachtwoord');
  expect(await passwordFits(hash, 'een lange zin als wachtwoord')).toBe(true);
  expect(await passwordFits(hash, 'een lange zin als wachtwoorD')).toBe(false);
});

test('a hash names the cost that OWASP asks, and the same password has another each time', async () => {
  const [one, other] = await Promise.all([hashPassword('twaalf tekens'), hashPassword('twaalf tekens')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
});

test('an é fits however the keyboard writes it', async () => {
  const hash = await hashPassword('een caf\u00e9 in Uithoorn');
  expect(await passwordFits(hash, 'een cafe\u0301 in Uithoorn')).toBe(true);
});

test.each(['', 'x', 'een lange zin als wachtwoord'])(
  'no password fits where none was set: "%s"',
  async (typed) => {
    expect(await passwordFits(null, typed)).toBe(false);
  },
);
