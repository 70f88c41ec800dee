import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { oneAfterAnother } from '../../../server/store/queue.ts';

test('a task starts when the one before has ended, also when that one failed', async () => {
  const inTurn = oneAfterAnother();
  const log: string[] = [];
  const task = (name: string, milliseconds: number) => () => {
    log.push(`${name} starts`);
    return wait(milliseconds).then(() => log.push(`${name} ends`));
  };
  const slow = inTurn(task('slow', 20));
  const failing = inTurn(() => Promise.reject(new Error('no')));
  const quick = inTurn(task('quick', 0));
  await expect(failing).rejects.toThrow('no');
  await Promise.all([slow, quick]);
  expect(log).toEqual(['slow starts', 'slow ends', 'quick starts', 'quick ends']);
});
