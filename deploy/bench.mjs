// npm run bench -- <name> [options]: runs tests/bench/<name>.ts, which prints one JSON line a figure.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './freshness.mjs';

const folder = join(root, 'tests/bench');
const names = existsSync(folder)
  ? readdirSync(folder).flatMap((file) => /^([\w-]+)\.ts$/.exec(file)?.[1] ?? [])
  : [];
const [name, ...options] = process.argv.slice(2);

if (name === undefined || !names.includes(name)) {
  console.error(`Usage: npm run bench -- <name> [options]\nNames: ${names.join(', ') || 'none yet'}`);
  process.exit(2);
}
const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(folder, `${name}.ts`), ...options], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
