import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';

const cli = fileURLToPath(new URL('../../../deploy/cli.mjs', import.meta.url));

type Keys = { root: string; generations: { kid: string }[] };
type Ended = { code: number; stdout: string; stderr: string };

describe('the command line', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await freshDatabase()));
  afterAll(() => database.drop());

  const run = (...args: string[]): Promise<Ended> =>
    runOn({ DATA_DIR: database.dataDir, DATABASE_URL: database.url ?? '' }, ...args);

  const runOn = async (where: Record<string, string>, ...args: string[]): Promise<Ended> => {
    // The test runner has a BASE_URL of its own, which is no setting of ours.
    const settings = { ...where, DEMO: '0', BASE_URL: '' };
    const env = { ...process.env, ...settings };
    try {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [cli, ...args], { env });
      return { code: 0, stdout, stderr };
    } catch (error) {
      return error as Ended;
    }
  };

  it('takes stories in and prints one JSON document', { timeout: 60_000 }, async () => {
    const file = join(database.dataDir, 'brief.csv');
    await writeFile(file, 'nr;tekst\n1;"Regel een\nregel twee"\n2;\n');
    const { code, stdout } = await run('import', 'stories', file, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      delimiter: ';',
      counts: { rows: 2, stored: 1, known: 0, refused: 1 },
      rows: [
        { line: 2, status: 'stored' },
        { line: 4, status: 'refused', reason: 'empty' },
      ],
    });
  });

  it('adds a person, once', { timeout: 60_000 }, async () => {
    const create = () => run('user', 'create', '--email', 'Ana@voorbeeld.nl', '--name', 'Ana', '--json');
    const { code, stdout } = await create();
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ email: 'ana@voorbeeld.nl', role: 'analyst' });
    const again = await create();
    expect([again.code, again.stdout]).toEqual([1, '']);
    expect(again.stderr).toContain('exists already');
  });

  it(
    'ends with 2 when it is called wrongly, with 1 when it fails, each in one sentence',
    { timeout: 60_000 },
    async () => {
      const wrong = await run('import', 'stories', 'x.csv', '--map', 'nonsense=x');
      expect([wrong.code, wrong.stdout]).toEqual([2, '']);
      expect(wrong.stderr).toContain('Write --map field=column');
      const missing = await run('import', 'stories', '/nowhere/x.csv');
      expect([missing.code, missing.stdout]).toEqual([1, '']);
      expect(missing.stderr.trim()).toBe('/nowhere/x.csv: there is no such file.');
      expect((await run('seed', '--help')).code).toBe(0);
    },
  );

  it.each(['foo', 'foo --help', '--help foo', 'import foo --help', 'help foo'])(
    'knows no command of another name: %s',
    { timeout: 60_000 },
    async (words) => {
      const { code, stdout, stderr } = await run(...words.split(' '));
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain("there is no command 'foo'");
    },
  );

  it('says of each rescue file that is none what is wrong with it', { timeout: 60_000 }, async () => {
    const [empty, other] = [join(database.dataDir, 'leeg.mvt'), join(database.dataDir, 'brief.mvt')];
    await writeFile(empty, '');
    await writeFile(other, 'Beste collega,\n');
    const { code, stdout } = await run('import', 'rescue', empty, other, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        { file: 'leeg.mvt', fault: 'empty' },
        { file: 'brief.mvt', fault: 'other' },
      ],
    });
    expect((await run('import', 'rescue')).code).toBe(2);
  });

  it('rotates keys, lists them, and removes none too soon', { timeout: 60_000 }, async () => {
    const before = JSON.parse((await run('keys', 'list', '--json')).stdout) as Keys;
    expect(before.generations).toMatchObject([{ number: 1, state: 'in use', retiredAt: null }]);
    const rotated = await run('keys', 'rotate', '--json');
    expect(rotated.code).toBe(0);
    expect(JSON.parse(rotated.stdout)).toMatchObject({ number: 2, state: 'in use' });
    const after = JSON.parse((await run('keys', 'list', '--json')).stdout) as Keys;
    expect(after.root).toBe(before.root);
    expect(after.generations).toMatchObject([
      { number: 1, kid: before.generations[0]?.kid, state: 'retired', unseenTablets: [] },
      { number: 2, state: 'in use' },
    ]);
    const { stdout: text } = await run('keys', 'list');
    expect(text).toContain(`Signed by the root key ${before.root}.`);
    const removed = await run('keys', 'remove', '1', '--json');
    expect([removed.code, removed.stdout]).toEqual([1, '']);
    expect(removed.stderr).toMatch(/^Devices may still hold stories .* It can be removed from \S+Z\.\n$/);
    expect((await run('keys', 'remove')).code).toBe(2);
    expect((await run('keys', 'remove', '--help')).stdout).toContain('90 days');
  });

  it(
    'gives a store that was put back another epoch, each time that it is said',
    { timeout: 60_000 },
    async () => {
      await run('keys', 'list');
      const first = await run('store', 'restored', '--json');
      expect(first.code).toBe(0);
      const { former, epoch } = JSON.parse(first.stdout) as { former: string; epoch: string };
      expect(epoch).not.toBe(former);
      const second = await run('store', 'restored', '--json');
      expect(JSON.parse(second.stdout)).toMatchObject({ organisation: 'Onze gemeente', former: epoch });
      expect((await run('store', 'restored')).stdout).toMatch(
        /^The store lives on as [0-9a-f-]{36}\. Tablets send/,
      );
      expect((await run('store', 'restored', '--help')).stdout).toContain('put back from a backup');
      expect((await run('store', 'restored', 'backup.tar')).code).toBe(2);
    },
  );

  it('says of an empty store that nothing was put back', { timeout: 60_000 }, async () => {
    const { code, stdout, stderr } = await runOn(
      { DATA_DIR: join(database.dataDir, 'new'), DATABASE_URL: '' },
      'store',
      'restored',
    );
    expect([code, stdout, stderr.trim()]).toEqual([
      1,
      '',
      'This store is empty: no backup was put back here.',
    ]);
  });

  it('seeds an empty store only', { timeout: 60_000 }, async () => {
    const { code, stderr } = await run('seed');
    expect(code).toBe(1);
    expect(stderr).toContain('not empty');
  });
});
