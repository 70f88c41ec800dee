import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AppEnv } from '../../server/http/app-env.ts';
import { listen } from '../../server/listen.ts';
import { Refusal } from '../../server/store/refusal.ts';

const app = new Hono<AppEnv>();
let noteAsked = () => {};
app.get('/slow', async (context) => {
  noteAsked();
  await wait(100);
  return context.text('answered');
});

const occupy = async (port = 0): Promise<{ port: number; server: Server }> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, server };
};
const release = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'meevertellen-listen-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a port that is taken is told in a sentence', async () => {
  const { port, server } = await occupy();
  const listening = listen(app, { port, host: '127.0.0.1', tls: null });
  await expect(listening).rejects.toThrow(
    new Refusal(`Port ${port} on 127.0.0.1 is in use: stop what uses it, or set PORT to another.`),
  );
  await release(server);
});

test('an address of another machine is told in a sentence', async () => {
  // 192.0.2.0/24 belongs to nobody (RFC 5737).
  const listening = listen(app, { port: 8080, host: '192.0.2.1', tls: null });
  await expect(listening).rejects.toThrow(new Refusal('HOST 192.0.2.1 is no address of this machine.'));
});

test('a certificate that cannot be read is told by its variable', async () => {
  const certificate = join(folder, 'cert.pem');
  const listening = listen(app, { port: 8080, host: '127.0.0.1', tls: { certificate, key: certificate } });
  await expect(listening).rejects.toThrow(
    new Refusal(`TLS_CERT names the file ${certificate}, which cannot be read (ENOENT).`),
  );
});

test('a file that holds no certificate is told in a sentence', async () => {
  const file = join(folder, 'cert.pem');
  writeFileSync(file, 'not a certificate');
  const listening = listen(app, { port: 8080, host: '127.0.0.1', tls: { certificate: file, key: file } });
  await expect(listening).rejects.toThrow('TLS_CERT and TLS_KEY do not hold a certificate and its own key');
});

test('stopping answers what is under way, and takes nothing new', async () => {
  const { port, server } = await occupy();
  await release(server);
  const listening = await listen(app, { port, host: '127.0.0.1', tls: null });
  const asked = new Promise<void>((resolve) => (noteAsked = resolve));
  const underWay = fetch(`http://127.0.0.1:${port}/slow`);
  await asked;
  await listening.stop();
  expect(await (await underWay).text()).toBe('answered');
  await expect(fetch(`http://127.0.0.1:${port}/slow`)).rejects.toThrow('fetch failed');
});
