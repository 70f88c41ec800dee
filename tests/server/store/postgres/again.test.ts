import { expect, test } from 'vitest';
import { againIfItCollides } from '../../../../server/store/postgres/again.ts';

const failure = (code: string) => Object.assign(new Error(code), { code });

/** A transaction that fails with these codes, one a time, and then succeeds. */
const failing = (...codes: string[]) => {
  let tries = 0;
  const run = async () => {
    tries += 1;
    const code = codes[tries - 1];
    if (code !== undefined) throw failure(code);
    return tries;
  };
  return run;
};

test('a transaction that stood in the way of another runs again until it succeeds', async () => {
  expect(await againIfItCollides(failing('40001', '40P01'))).toBe(3);
});

test('anything else is told at once', async () => {
  await expect(againIfItCollides(failing('23505'))).rejects.toThrow('23505');
});

test('one that collides every time is told in the end', async () => {
  await expect(againIfItCollides(failing('40001', '40001', '40001'), 3)).rejects.toThrow('40001');
});
