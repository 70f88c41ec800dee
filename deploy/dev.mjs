// npm run dev: the server again at every change (tsx watch), the client with hot reload (Vite), one address.
import { spawn } from 'node:child_process';
import { createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'vite';
import { root } from './freshness.mjs';

const host = process.env['HOST'] || '127.0.0.1';
const port = Number(process.env['PORT'] || 8080);
const address = process.env['BASE_URL'] || `http://localhost:${port}`;
const apiPort = await freePort();

const server = spawn(
  process.execPath,
  [join(root, 'node_modules/tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', 'server/main.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    // BASE_URL is Vite's: sign-in links and the check on Origin go by the address that the browser sees.
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(apiPort), BASE_URL: address },
  },
);
server.once('exit', (code) => process.exit(code ?? 1));

const target = `http://127.0.0.1:${apiPort}`;
const vite = await createServer({
  configFile: join(root, 'vite.config.ts'),
  clearScreen: false,
  server: {
    host,
    port,
    strictPort: true,
    proxy: {
      // Not '/api' whole: the client's own modules stand under /api/ here.
      '/api/v1': target,
      '/healthz': target,
      '/readyz': target,
      '/metrics': target,
      '/.well-known': target,
    },
  },
});
try {
  await untilReady();
  await vite.listen();
  console.log(`Open ${address}`);
} catch (error) {
  console.error(`Vite could not start: ${error instanceof Error ? error.message : String(error)}`);
  await stop(1);
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => void stop(0));

/** The first start migrates and seeds; a browser that came earlier would only be told that nobody answers. */
async function untilReady() {
  const isReady = () =>
    fetch(`${target}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
  while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** @param {number} code */
async function stop(code) {
  server.removeAllListeners('exit');
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  // tsx stays when the server under it has crashed before.
  setTimeout(() => server.kill('SIGKILL'), 3_000).unref();
  await Promise.all([vite.close(), ended]);
  process.exit(code);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createTcpServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() =>
        bound && typeof bound === 'object' ? resolve(bound.port) : reject(new Error('no port')),
      );
    });
  });
}
