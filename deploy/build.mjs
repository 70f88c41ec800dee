// npm run build [-- server|client]: makes dist/server and dist/client.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, leaveStamp, outputFolder, requireWhole, root } from './freshness.mjs';

/** @typedef {import('./freshness.mjs').Part} Part */

/**
 * Each becomes one file at the top of `dist/server`, and so do the pieces they share: `./writer.js` seen from
 * any of them is the same file.
 */
const serverEntries = {
  main: 'server/main.ts',
  cli: 'server/bin/cli.ts',
  writer: 'server/writer.ts',
  reader: 'server/reader.ts',
  opener: 'server/opener.ts',
};

/** @type {Record<Part, (folder: string) => Promise<void>>} */
const builders = { server: buildServer, client: buildClient };

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !(part in builders));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}. Choose server, client, or nothing for both.`);
  process.exit(2);
}
try {
  await Promise.all(
    /** @type {Part[]} */ (Object.keys(builders))
      .filter((part) => asked.length === 0 || asked.includes(part))
      .map(buildPart),
  );
} catch (error) {
  console.error(`The build failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

/**
 * Builds beside the old result and takes its place in one step, so that a command that starts meanwhile finds
 * either the old or the new one, and a failed build leaves the old one.
 * @param {Part} part
 */
async function buildPart(part) {
  const folder = join(root, 'dist', `.${part}-${process.pid}`);
  const builtFrom = fingerprint(part);
  try {
    mkdirSync(folder, { recursive: true });
    await builders[part](folder);
    requireWhole(part, folder);
    leaveStamp(folder, builtFrom);
    takePlace(folder, outputFolder(part));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Libraries go into the bundle: hundreds of small files less to open, and a tree-shaken one holds a third less
 * memory in the server and its threads (measured: 120 MB at rest, 170 MB with every package outside).
 * @param {string} folder
 */
async function buildServer(folder) {
  const { build } = await import('esbuild');
  await build({
    entryPoints: serverEntries,
    outdir: folder,
    absWorkingDir: root,
    bundle: true,
    // These load compiled parts from beside themselves; pg asks for its own native edition, which is not used.
    external: ['better-sqlite3', '@node-rs/argon2', 'pg-native'],
    // CommonJS libraries in the bundle ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
    legalComments: 'none',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    sourcemap: true,
    logLevel: 'silent',
  });
}

/** @param {string} folder */
async function buildClient(folder) {
  // Whoever starts it may have other ideas: a test runs under Vitest, whose name for itself would give its settings
  // instead of the app's, and any other NODE_ENV would make a client for development, without its worker.
  delete process.env['VITEST'];
  process.env['NODE_ENV'] = 'production';
  const { build } = await import('vite');
  await build({
    root: join(root, 'client'),
    configFile: join(root, 'vite.config.ts'),
    // The default loader writes a file into node_modules, which may be read-only.
    configLoader: 'runner',
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  });
}

/**
 * @param {string} folder what was made
 * @param {string} place  where it belongs
 */
function takePlace(folder, place) {
  const old = `${folder}-old`;
  // A second build at the same moment may put its result there between our two steps; then once more.
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (existsSync(place)) renameSync(place, old);
      renameSync(folder, place);
      return;
    } catch (error) {
      if (attempt === 5) throw error;
    } finally {
      rmSync(old, { recursive: true, force: true });
    }
  }
}
