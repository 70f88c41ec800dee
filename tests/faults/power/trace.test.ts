import { describe, expect, test } from 'vitest';
import { readTrace } from '../../support/power/trace.ts';

/** As strace writes them down, but with strings that one can read. */
const traceOf = (...lines: readonly string[]) =>
  readTrace(
    (async function* () {
      for (const line of lines) {
        yield line.replaceAll(/"([^"]*)"|<(\/[^>]*|socket:[^>]*)>/g, (_, text?: string, path?: string) =>
          text === undefined ? `<${hex(path ?? '')}>` : `"${hex(text)}"`,
        );
      }
    })(),
    '/disk',
  );

const hex = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');

const callsOf = async (...lines: readonly string[]) =>
  (await traceOf(...lines)).filter(({ phase }) => phase === 'ends').map(({ call }) => call);

describe('a trace of system calls', () => {
  test('says what was written where, and what was flushed', async () => {
    expect(
      await callsOf(
        '7 openat(AT_FDCWD</>, "/disk/a", O_RDWR|O_CREAT|O_CLOEXEC, 0600) = 3</disk/a>',
        '7 pwrite64(3</disk/a>, "story", 5, 4096) = 5',
        '7 pwritev(3</disk/a>, [{iov_base="st", iov_len=2}, {iov_base="ory", iov_len=3}], 2, 8192) = 5',
        '7 write(3</disk/a>, "story", 5)        = 5',
        '7 ftruncate(3</disk/a>, 10) = 0',
        '7 fdatasync(3</disk/a>) = 0',
      ),
    ).toEqual([
      { by: 7, kind: 'open', file: '/disk/a', creates: true, empties: false, appends: false },
      { by: 7, kind: 'write', file: '/disk/a', data: Buffer.from('story'), at: 4096 },
      { by: 7, kind: 'write', file: '/disk/a', data: Buffer.from('story'), at: 8192 },
      { by: 7, kind: 'write', file: '/disk/a', data: Buffer.from('story'), at: null },
      { by: 7, kind: 'resize', file: '/disk/a', size: 10, onlyUp: false },
      { by: 7, kind: 'flush', file: '/disk/a' },
    ]);
  });

  test('knows names from the folder that a thread works in', async () => {
    expect(
      await callsOf(
        '7 openat(AT_FDCWD</disk/data>, "a", O_RDONLY) = 3</disk/data/a>',
        '7 rename("a", "../b") = 0',
        '7 unlinkat(4</disk/keys>, "c", 0) = 0',
      ),
    ).toMatchObject([
      { kind: 'open', creates: false },
      { kind: 'rename', from: '/disk/data/a', to: '/disk/b' },
      { kind: 'remove', path: '/disk/keys/c' },
    ]);
  });

  test('has a call begin and end where others come between', async () => {
    const steps = await traceOf(
      '7 fsync(3</disk/a> <unfinished ...>',
      '8 write(9<socket:[1]>, "HTTP/1.1 200", 12) = 12',
      '7 <... fsync resumed>)          = 0',
    );
    expect(steps.map(({ phase, call }) => [phase, call.kind])).toEqual([
      ['begins', 'flush'],
      ['begins', 'send'],
      ['ends', 'send'],
      ['ends', 'flush'],
    ]);
  });

  test('takes a call that never returned as begun', async () => {
    const steps = await traceOf(
      '7 pwrite64(3</disk/a>, "story", 5, 0 <unfinished ...>',
      '7 +++ killed by SIGKILL +++',
    );
    expect(steps).toMatchObject([{ phase: 'begins', call: { kind: 'write', file: '/disk/a' } }]);
  });

  test('leaves out what failed, what is elsewhere, and files without a name', async () => {
    expect(
      await callsOf(
        '7 fsync(3</disk/a>) = -1 EIO (Input/output error)',
        '7 write(3</elsewhere>, "story", 5) = 5',
        '7 write(3</disk/a>(deleted), "story", 5) = 5',
      ),
    ).toEqual([]);
  });

  test('counts of a write what was written of it', async () => {
    expect(await callsOf('7 write(3</disk/a>, "story", 5) = 2')).toMatchObject([{ data: Buffer.from('st') }]);
  });

  test.each([
    ['a write whose bytes were cut off', '7 write(3</disk/a>, "st"..., 5) = 5', 'has not all bytes'],
    [
      'a file that flushes by itself',
      '7 openat(AT_FDCWD</>, "/disk/a", O_WRONLY|O_DSYNC) = 3</disk/a>',
      'not modelled',
    ],
    ['a hole', '7 fallocate(3</disk/a>, FALLOC_FL_PUNCH_HOLE, 0, 5) = 0', 'not modelled'],
    ['a name from nowhere', '7 unlink("a") = 0', 'nothing in the trace says where'],
  ])('refuses %s', async (_, line, why) => {
    await expect(traceOf(line)).rejects.toThrow(why);
  });
});
