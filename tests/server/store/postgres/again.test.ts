import { expect, test } from 'vitest';
import { again } from '../../../../server/store/postgres/again.ts';

const failure = (code: string) => Object.assign(new Error(code), { code });

/** A transaction that fails with these codes, one a time, once it has begun or before that; and then succeeds. */
const failing = (...codes: string[]) => failingWhen(true, codes);
const failingBefore = (...codes: string[]) => failingWhen(false, codes);
const failingWhen = (begun: boolean, codes: readonly string[]) => {
  let tries = 0;
  const run = async (begins: () => void) => {
    tries += 1;
    if (begun) begins();
    const code = codes[tries - 1];
    if (code !== undefined) throw failure(code);
    return tries;
  };
  return run;
};

test('a transaction that stood in the way of another runs again until it succeeds', async () => {
  expect(await again(failing('40001', '40P01'))).toBe(3);
});

test('anything else is told at once', async () => {
  await expect(again(failing('23505'))).rejects.toThrow('23505');
});

test('one that collides every time is told in the end', async () => {
  await expect(again(failing('40001', '40001', '40001'), 3)).rejects.toThrow('40001');
});

test('one whose session had ended before it began runs again in another', async () => {
  expect(await again(failingBefore('ECONNRESET', '57P01', '08006'))).toBe(4);
  const lost = new Error('Connection terminated unexpectedly');
  let tries = 0;
  expect(await again(async () => ((tries += 1) === 1 ? Promise.reject(lost) : 'done'))).toBe('done');
});

test('one whose session ends after that is told: its commit may have come through', async () => {
  await expect(again(failing('ECONNRESET'))).rejects.toThrow('ECONNRESET');
});
