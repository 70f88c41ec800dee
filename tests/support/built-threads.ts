import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = new URL(`../../node_modules/.cache/test-threads/${process.pid}/`, import.meta.url);

process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

export type Threads = { writer: URL; reader: URL };

/**
 * The store's two threads as `npm run build` makes them, so that a test opens a store in a tenth of the time
 * that the sources take. Built once in each test process.
 * @param writer source of the writer, seen from the root; a test may bring one that serves acts of its own
 */
export const builtThreads = (writer = 'server/writer.ts'): Promise<Threads> => {
  const threads = known.get(writer) ?? buildThreads(writer);
  known.set(writer, threads);
  return threads;
};

const known = new Map<string, Promise<Threads>>();

const buildThreads = async (writer: string): Promise<Threads> => {
  const name = writer.replace(/\W/g, '-');
  await bundle({ [name]: writer, reader: 'server/reader.ts' });
  return { writer: new URL(`${name}.js`, folder), reader: new URL('reader.js', folder) };
};

/** The thread that opens envelopes, likewise. */
export const builtOpener = async (): Promise<URL> => {
  await bundle({ opener: 'server/opener.ts' });
  return new URL('opener.js', folder);
};

const bundle = async (entryPoints: Record<string, string>): Promise<void> => {
  await build({
    entryPoints,
    outdir: fileURLToPath(folder),
    absWorkingDir: root,
    bundle: true,
    // Kysely is hundreds of small files: bundled, the writer starts three times as fast.
    external: ['better-sqlite3'],
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: 'inline',
    logLevel: 'silent',
  });
};
