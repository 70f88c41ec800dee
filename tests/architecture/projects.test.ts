import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { root } from './house.ts';
import { layers } from './layers.ts';

const Project = z.object({
  compilerOptions: z.optional(
    z.object({ lib: z.optional(z.array(z.string())), types: z.optional(z.array(z.string())) }),
  ),
  references: z.array(z.object({ path: z.string() })),
});

test.each(Object.entries(layers))('the compiler knows the row of %s', (layer, row) => {
  expect(referencesOf(layer)).toEqual([...row].sort());
});

test('the compiler builds every room, the tests and the tools', () => {
  expect(referencesOf('.')).toEqual([...Object.keys(layers), 'deploy', 'tests'].sort());
});

test('shared compiles without a platform, so that nothing of one can slip in', () => {
  const platforms = Object.keys(layers)
    .filter((layer) => layer.startsWith('shared/'))
    .map((layer) => projectOf(layer).compilerOptions);
  for (const options of platforms) expect(options).toEqual({ lib: ['es2023'], types: [] });
});

/** The projects without their sources, in a folder of their own, to plant in. */
let garden: string;

beforeAll(async () => {
  garden = await mkdtemp(join(tmpdir(), 'garden-'));
  await cp(join(root, 'tsconfig.json'), join(garden, 'tsconfig.json'));
  for (const layer of Object.keys(layers)) {
    await mkdir(join(garden, layer), { recursive: true });
    await cp(join(root, layer, 'tsconfig.json'), join(garden, layer, 'tsconfig.json'));
  }
  // Only the platforms' types: a link to the whole folder would share the compiler's cache with the real house.
  await mkdir(join(garden, 'node_modules'));
  for (const name of ['@types', 'vite']) {
    await symlink(join(root, 'node_modules', name), join(garden, 'node_modules', name));
  }
  await plant('shared/model/story.ts', 'export interface Story { text: string }');
  await plant(
    'shared/rules/permission.ts',
    `import type { Story } from '../model/story.ts';\nexport type Act = Story;`,
  );
  await plant(
    'client/api/send.ts',
    `import type { Act } from '../../shared/rules/permission.ts';\nexport type Send = Act;`,
  );
  await plant(
    'server/store/story.ts',
    `import type { Act } from '../../shared/rules/permission.ts';\nexport type Row = Act;`,
  );
  await plant(
    'server/actions/intake.ts',
    `import type { Row } from '../store/story.ts';\nexport type Kept = Row;`,
  );
});
afterAll(() => rm(garden, { recursive: true, force: true }));

test('the compiler accepts imports with the direction', async () => {
  await plant(
    'client/sync/drain.ts',
    `import type { Send } from '../api/send.ts';\nexport type Drain = Send;`,
  );
  expect(await build('client/sync', 'server/actions')).toBe('');
});

test.each([
  ['shared/model', 'what stands right of it', '../rules/permission.ts', 'Act'],
  ['client/capture', 'the network', '../api/send.ts', 'Send'],
  ['client/coding', 'the server', '../../server/store/story.ts', 'Row'],
  ['server/store', 'its acts', '../actions/intake.ts', 'Kept'],
  ['server/http', 'the store', '../store/story.ts', 'Row'],
])('the compiler refuses %s even a type of %s', async (layer, _whose, specifier, name) => {
  const file = `${layer}/trespass.ts`;
  await plant(file, `import type { ${name} } from '${specifier}';\nexport type Trespass = ${name};`);
  try {
    const output = await build(layer);
    expect(output).toContain(file);
    expect(output).toContain('TS6307');
  } finally {
    await rm(join(garden, file));
  }
});

async function plant(file: string, code: string): Promise<void> {
  await mkdir(dirname(join(garden, file)), { recursive: true });
  await writeFile(join(garden, file), `${code}\n`);
}

/** What `tsc -b` says of these projects; nothing when all is well. */
function build(...projects: string[]): Promise<string> {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, '-b', ...projects], { cwd: garden }, (_error, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });
}

function projectOf(folder: string) {
  const file = join(root, folder, 'tsconfig.json');
  if (!existsSync(file)) throw new Error(`${folder} has no tsconfig.json`);
  return Project.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function referencesOf(folder: string): string[] {
  return projectOf(folder)
    .references.map(({ path }) => posix.join(folder, path))
    .sort();
}
