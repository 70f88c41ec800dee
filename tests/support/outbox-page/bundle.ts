import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** The worker that solves challenges is Vite's to build; the page solves them itself. */
const withoutWorkers: Plugin = {
  name: 'without-workers',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\?worker&url$/ }, ({ path }) => ({ path, namespace: 'worker' }));
    onLoad({ filter: /.*/, namespace: 'worker' }, () => ({ contents: 'export default ""' }));
  },
};

/** The page as one document. */
export const bundlePage = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    plugins: [withoutWorkers],
    logLevel: 'silent',
  });
  const script = outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? '';
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Outbox</title><script>${script}</script></html>`;
};
