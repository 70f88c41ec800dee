import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { layerOrder } from '../../../deploy/layer-order.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** What the product's own server sends: nothing inline, nothing from elsewhere. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export type Gallery = { address: string; close: () => Promise<void> };

/** Builds the gallery as the product is built and serves it on a free port under the strict policy. */
export async function serveGallery(outDir: string): Promise<Gallery> {
  await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    plugins: [layerOrder(), react()],
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://gallery').pathname;
    void answer(response, join(outDir, path === '/' ? 'index.html' : path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the gallery has no port');
  return {
    address: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function answer(response: ServerResponse, file: string) {
  if (existsSync(file)) {
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    response.setHeader('content-security-policy', policy);
    response.end(await readFile(file));
  } else {
    // A browser asks for an icon that the gallery does not have.
    response.statusCode = file.endsWith('favicon.ico') ? 204 : 404;
    response.end();
  }
}
