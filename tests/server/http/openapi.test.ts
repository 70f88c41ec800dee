import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApiDocument } from '../../../server/http/openapi.ts';
import { endpoints } from '../../../shared/api/endpoints.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const spectral = here('../../../node_modules/@stoplight/spectral-cli/dist/index.js');
const rules = here('../../fixtures/adr/linter.yaml');

const document = openApiDocument({
  origin: 'https://verhalen.example',
  contact: { name: 'Beheer', email: 'beheer@verhalen.example', url: 'https://verhalen.example' },
});

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openapi-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** What the linter of the NL API Design Rules 2.2 finds, as `rule at path`, worst first. */
const lint = async (subject: object): Promise<string[]> => {
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(subject));
  const run = promisify(execFile)(process.execPath, [
    spectral,
    'lint',
    '-r',
    rules,
    '-f',
    'json',
    '-q',
    file,
  ]);
  const { stdout } = await run.catch((failed: { stdout: string }) => failed);
  const found = JSON.parse(stdout) as { code: string; severity: number; path: string[] }[];
  return found.map(({ code, path }) => `${code} at ${path.join('.')}`);
};

describe('the description of the API', () => {
  test('has no error and no warning under the NL API Design Rules 2.2', { timeout: 60_000 }, async () => {
    expect(await lint(document)).toEqual([]);
  });

  test(
    'would be refused with a path in camel case or an answer without version',
    { timeout: 60_000 },
    async () => {
      const { paths } = document as { paths: Record<string, object> };
      const broken = structuredClone({ ...document, paths: { ...paths, '/mijnVerhalen': paths['/dienst'] } });
      const get = (broken.paths['/mijnVerhalen'] as { get: { responses: object } }).get;
      get.responses = { 200: { description: 'x' }, 404: { description: 'x', content: { 'text/html': {} } } };
      const found = (await lint(broken)).join('\n');
      expect(found).toMatch(/nlgov:paths-kebab-case/);
      expect(found).toMatch(/nlgov:missing-header/);
      expect(found).toMatch(/nlgov:use-problem-schema/);
    },
  );

  test('holds every endpoint of the table under its name', () => {
    const { paths } = document as { paths: Record<string, Record<string, { operationId: string }>> };
    const names = Object.values(paths).flatMap((path) => Object.values(path).map((one) => one.operationId));
    expect(names.sort()).toEqual(Object.keys(endpoints).sort());
  });

  test('refers only to what it holds', () => {
    const { components } = document as { components: Record<string, Record<string, unknown>> };
    const references = JSON.stringify(document).matchAll(/"#\/components\/(\w+)\/(\w+)"/g);
    for (const [reference, kind = '', name = ''] of references) {
      expect(components[kind]?.[name], reference).toBeDefined();
    }
    expect(JSON.stringify(document)).not.toContain('$defs');
  });

  test('says of each operation who may call it', () => {
    const { paths } = document as { paths: Record<string, Record<string, { security: object[] }>> };
    expect(paths['/verhalen/{storyId}']?.['get']?.security).toEqual([{ session: [] }]);
    expect(paths['/tablets/deze/formulieren']?.['get']?.security).toEqual([{ tablet: [] }]);
    expect(paths['/terugkoppelingen']?.['get']?.security).toEqual([{}, { session: [] }, { tablet: [] }]);
  });
});
