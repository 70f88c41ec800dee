import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout, whatever folder the command was started in. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {'server' | 'client'} Part */

/**
 * What each part of `dist/` is made from, and the file that is made last: without it nothing was.
 * @type {Record<Part, { sources: string[], proof: string }>}
 */
const parts = {
  server: { sources: ['server', 'shared'], proof: 'main.js' },
  client: { sources: ['client', 'shared', 'public', 'vite.config.ts'], proof: 'sw.js' },
};

const common = ['deploy', 'tsconfig.json', 'package.json', 'package-lock.json'];
const stampName = '.built-from';

/** @param {Part} part */
export const outputFolder = (part) => join(root, 'dist', part);

/**
 * Whether `dist/<part>` was built from just these sources. It goes by content: a fresh clone or a copied folder
 * has new times on old files, and the other way round.
 * @param {Part} part
 */
export function isFresh(part) {
  const stamp = join(outputFolder(part), stampName);
  if (!existsSync(stamp) || !existsSync(join(outputFolder(part), parts[part].proof))) return false;
  return readFileSync(stamp, 'utf8') === fingerprint(part);
}

/**
 * Throws when a build left out what the part cannot do without: the client's worker is what works offline.
 * @param {Part} part
 * @param {string} folder
 */
export function requireWhole(part, folder) {
  const { proof } = parts[part];
  if (!existsSync(join(folder, proof))) throw new Error(`${proof} of the ${part} was not made`);
}

/**
 * Writes down from which sources `folder` was built.
 * @param {string} folder
 * @param {string} builtFrom the fingerprint taken before the build began
 */
export function leaveStamp(folder, builtFrom) {
  writeFileSync(join(folder, stampName), builtFrom);
}

/**
 * SHA-256 over the paths and contents of everything that `part` is made from.
 * @param {Part} part
 */
export function fingerprint(part) {
  const hash = createHash('sha256');
  for (const file of [...parts[part].sources, ...common].flatMap(filesUnder)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path relative to the root
 * @returns {string[]} the file itself, or every file under the folder, in a fixed order
 */
function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => `${path}/${entry.name}`)
    .sort()
    .flatMap(filesUnder);
}
