import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isFresh, root } from './freshness.mjs';

/**
 * Makes what is missing or out of date in `dist/`, or ends the process with one clear sentence.
 * The build runs in a process of its own: what it needs in memory does not stay with the server.
 * @param {import('./freshness.mjs').Part[]} parts
 */
export function ensureBuilt(parts) {
  refuseOldNode();
  const stale = parts.filter((part) => !isFresh(part));
  if (stale.length === 0) return;
  if (!existsSync(join(root, 'node_modules'))) giveUp('The packages are not installed: run `npm ci` first.');
  console.error(`Building the ${stale.join(' and the ')}, because the sources changed.`);
  // Everything the build says goes to stderr: stdout belongs to the command that asked for it.
  const { status } = spawnSync(process.execPath, [join(root, 'deploy/build.mjs'), ...stale], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) giveUp(`The ${stale.join(' and the ')} could not be built; the reason stands above.`);
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    giveUp(`Node.js ${process.versions.node} is too old: use 20.19 or newer.`);
  }
}

/**
 * @param {string} reason
 * @returns {never}
 */
function giveUp(reason) {
  console.error(reason);
  process.exit(1);
}
