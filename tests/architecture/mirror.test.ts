import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, root } from './house.ts';

test('every test of shared, server and client stands opposite its source', () => {
  const orphans = ['shared', 'server', 'client']
    .flatMap((top) =>
      existsSync(join(root, 'tests', top)) ? filesUnder(`tests/${top}`, /\.test\.tsx?$/) : [],
    )
    .filter((path) => {
      const source = path.replace(/^tests\//, '').replace(/\.test\.tsx?$/, '');
      return !['.ts', '.tsx'].some((ending) => existsSync(join(root, source + ending)));
    });
  expect(orphans).toEqual([]);
});

test('no test is singled out, put off, or talks to a mock', () => {
  const sidestep =
    /\b(?:test|it|describe|suite)\.(?:only|skip|todo|fails)\b|\bvi\.(?:mock|doMock|spyOn|hoisted)\(/;
  const sidesteps = filesUnder('tests', /\.test\.tsx?$/)
    .filter((path) => path !== 'tests/architecture/mirror.test.ts')
    .filter((path) => sidestep.test(readFileSync(join(root, path), 'utf8')));
  expect(sidesteps).toEqual([]);
});
