import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';

const cli = fileURLToPath(new URL('../../../deploy/cli.mjs', import.meta.url));

type Ended = { code: number; stdout: string; stderr: string };

describe('the command line', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await freshDatabase()));
  afterAll(() => database.drop());

  const run = async (...args: string[]): Promise<Ended> => {
    // The test runner has a BASE_URL of its own, which is no setting of ours.
    const settings = {
      DATA_DIR: database.dataDir,
      DATABASE_URL: database.url ?? '',
      DEMO: '0',
      BASE_URL: '',
    };
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

  it('seeds an empty store only', { timeout: 60_000 }, async () => {
    const { code, stderr } = await run('seed');
    expect(code).toBe(1);
    expect(stderr).toContain('not empty');
  });
});
