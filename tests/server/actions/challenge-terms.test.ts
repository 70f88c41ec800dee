import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openChallengeTerms } from '../../../server/actions/challenge-terms.ts';
import { WORK } from '../../../shared/rules/flood.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'meevertellen-terms-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, 'keys', 'challenges.json');

test('a server knows its challenges after a restart, and so do others that share its keys', async () => {
  const [one, other] = await Promise.all([openChallengeTerms(file()), openChallengeTerms(file())]);
  expect(other).toEqual(one);
  expect(await openChallengeTerms(file())).toEqual(one);
});

test('the key is readable by its owner only, and in none of the secrets', async () => {
  const { signSecret, solutionSecret } = await openChallengeTerms(file());
  expect(statSync(file()).mode & 0o077).toBe(0);
  expect(signSecret).not.toBe(solutionSecret);
  expect(signSecret).toMatch(/^[\w-]{43}$/);
});

test('a key that is gone is made again, and asks nothing of an operator', async () => {
  const before = await openChallengeTerms(file());
  rmSync(file());
  expect((await openChallengeTerms(file())).signSecret).not.toBe(before.signSecret);
});

test('the work is that of a phone unless a test asks for less', async () => {
  expect((await openChallengeTerms(file())).work).toEqual(WORK);
});
