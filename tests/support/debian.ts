import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Root on Debian: there the set-up may install what the tests need. */
export function canInstallDebianPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && distribution() === 'debian';
}

/** Installs one package. Package lists in images are often empty or old, so they are fetched first. */
export function installDebianPackage(name: string): void {
  console.error(`installing the Debian package ${name} for the tests`);
  aptGet('update', '-q');
  aptGet('install', '-q', '-y', '--no-install-recommends', name);
}

function aptGet(...args: string[]): void {
  const { status } = spawnSync('apt-get', args, {
    // stdout too goes to stderr: the last line on stdout belongs to the counts.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed; see its output above`);
}

function distribution(): string | null {
  const file = '/etc/os-release';
  if (!existsSync(file)) return null;
  return /^ID="?([^"\n]+)"?$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? null;
}
