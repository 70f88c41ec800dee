import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chanceOf } from '../../support/chance.ts';
import type { Did } from '../../support/power/call.ts';
import { makeDisk } from '../../support/power/disk.ts';
import { rebuild, type Survival } from '../../support/power/rebuild.ts';
import type { Step } from '../../support/power/trace.ts';

const call = (did: Did): Step[] => {
  const made = { by: 1, ...did };
  return [
    { phase: 'begins', call: made },
    { phase: 'ends', call: made },
  ];
};
const open = (file: string) => call({ kind: 'open', file, creates: true, empties: false, appends: false });
const write = (file: string, text: string, at: number | null = null) =>
  call({ kind: 'write', file, data: Buffer.from(text), at });
const flush = (file: string) => call({ kind: 'flush', file });
const rename = (from: string, to: string) => call({ kind: 'rename', from, to });

describe('a disk after a power cut', () => {
  let place: string;
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'meevertellen-test-'));
    mkdirSync(join(place, 'before/data'), { recursive: true });
    writeFileSync(join(place, 'before/old'), 'old');
  });
  afterEach(() => rmSync(place, { recursive: true }));

  /** The files on it, with what they hold. */
  const leftOf = (
    steps: readonly Step[],
    survival: Survival = 'flushed',
    lenient: readonly string[] = [],
  ) => {
    const disk = makeDisk('/disk', join(place, 'before'), lenient);
    for (const step of steps) disk.perform(step);
    const after = join(place, `after-${readdirSync(place).length}`);
    rebuild(disk, after, survival);
    const files = readdirSync(after, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const held = files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(after.length), readFileSync(path, 'utf8')] as const;
    });
    return Object.fromEntries(held);
  };

  test('keeps what was flushed, and nothing else', () => {
    const steps = [...write('/disk/old', 'O', 0), ...flush('/disk/old'), ...write('/disk/old', 'D', 2)];
    expect(leftOf(steps)).toEqual({ '/old': 'Old' });
    expect(leftOf(steps, 'everything')).toEqual({ '/old': 'OlD' });
  });

  test('keeps nothing of a write that had not returned when the flush began', () => {
    const [begins, ends] = write('/disk/old', 'new', 0);
    if (!begins || !ends) throw new Error('a call has two steps');
    expect(leftOf([begins, ...flush('/disk/old'), ends])).toEqual({ '/old': 'old' });
  });

  test('keeps nothing of a flush that has not returned', () => {
    expect(leftOf([...write('/disk/old', 'new', 0), ...flush('/disk/old').slice(0, 1)])).toEqual({
      '/old': 'old',
    });
  });

  test('has a new file under its name once its folder is flushed too', () => {
    const made = [...open('/disk/data/new'), ...write('/disk/data/new', 'new'), ...flush('/disk/data/new')];
    expect(leftOf(made)).toEqual({ '/old': 'old' });
    expect(leftOf([...made, ...flush('/disk/data')])).toEqual({ '/old': 'old', '/data/new': 'new' });
  });

  test('has it with its file, in a folder for which the file system is trusted with that', () => {
    const made = [...open('/disk/data/new'), ...write('/disk/data/new', 'new'), ...flush('/disk/data/new')];
    expect(leftOf(made, 'flushed', ['data'])).toEqual({ '/old': 'old', '/data/new': 'new' });
  });

  test('loses a folder with all in it, when nobody flushed the one above', () => {
    const made = [
      ...call({ kind: 'makeFolder', path: '/disk/keys' }),
      ...open('/disk/keys/new'),
      ...flush('/disk/keys/new'),
      ...flush('/disk/keys'),
    ];
    expect(leftOf(made)).toEqual({ '/old': 'old' });
    expect(leftOf([...made, ...flush('/disk')])).toEqual({ '/old': 'old', '/keys/new': '' });
  });

  test('has the old name or the new one, never both or none', () => {
    const steps = rename('/disk/old', '/disk/new');
    expect(leftOf(steps)).toEqual({ '/old': 'old' });
    expect(leftOf([...steps, ...flush('/disk')])).toEqual({ '/new': 'old' });
    const seen = Array.from({ length: 20 }, (_, seed) => Object.keys(leftOf(steps, chanceOf(seed))).join());
    expect(new Set(seen)).toEqual(new Set(['/old', '/new']));
  });

  test('takes no removal that was not flushed', () => {
    const removed = call({ kind: 'remove', path: '/disk/old' });
    expect(leftOf(removed)).toEqual({ '/old': 'old' });
    expect(leftOf([...removed, ...flush('/disk')])).toEqual({});
  });

  test('writes on where a file had come to, or at its end', () => {
    const appending = call({
      kind: 'open',
      file: '/disk/old',
      creates: false,
      empties: false,
      appends: true,
    });
    const steps = [
      ...appending,
      ...write('/disk/old', '!'),
      ...open('/disk/old'),
      ...write('/disk/old', 'O'),
    ];
    expect(leftOf([...steps, ...write('/disk/old', 'L')], 'everything')).toEqual({ '/old': 'OLd!' });
  });

  test('may have kept any sectors of what was not flushed, and all that was', () => {
    const sectors = 'a'.repeat(512) + 'b'.repeat(512);
    const steps = [
      ...write('/disk/old', 'x'.repeat(1024), 0),
      ...flush('/disk/old'),
      ...write('/disk/old', sectors, 0),
    ];
    const seen = Array.from({ length: 200 }, (_, seed) => leftOf(steps, chanceOf(seed))['/old'] ?? '');
    const shapes = new Set(
      seen.map((text) => `${text.length} ${text[0]}${text[511]} ${text[512]}${text[1023]}`),
    );
    expect(shapes).toEqual(new Set(['1024 xx xx', '1024 aa xx', '1024 xx bb', '1024 aa bb']));
  });
});
