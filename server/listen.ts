import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:https';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Config } from './config.ts';
import type { AppEnv } from './http/app-env.ts';
import { errorCode, errorMessage, Refusal } from './store/refusal.ts';

/** Milliseconds that running requests get to end when the server stops. */
const GRACE = 10_000;

export type Listening = {
  /** Takes no new requests, and resolves when those under way have been answered or their time is up. */
  stop(): Promise<void>;
};

/** Serves the app on the configured port, by TLS where a certificate is given. */
export const listen = async (
  app: Hono<AppEnv>,
  config: Pick<Config, 'port' | 'host' | 'tls'>,
): Promise<Listening> => {
  const server = createAdaptorServer({ fetch: app.fetch, ...(await secured(config.tls)) });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(error, config)));
    server.listen(config.port, config.host, resolve);
  });
  return { stop: () => stop(server as Server) };
};

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const enough = setTimeout(() => server.closeAllConnections(), GRACE);
    // A browser keeps its connection open after the answer; it is idle from then on.
    const answered = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(enough);
      clearInterval(answered);
      resolve();
    });
  });

const secured = async (tls: Config['tls']) => {
  if (tls === null) return {};
  // One after the other, so that of two that are missing always the same is named.
  const cert = await readSetting('TLS_CERT', tls.certificate);
  const key = await readSetting('TLS_KEY', tls.key);
  try {
    createServer({ cert, key });
  } catch (error) {
    throw new Refusal('TLS_CERT and TLS_KEY do not hold a certificate and its own key, in PEM form.', {
      cause: error,
    });
  }
  return { createServer, serverOptions: { cert, key } };
};

const readSetting = async (name: string, file: string): Promise<Buffer> => {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Refusal(`${name} names the file ${file}, which cannot be read (${codeOf(error)}).`, {
      cause: error,
    });
  }
};

const cannotListen = (error: unknown, { port, host }: Pick<Config, 'port' | 'host'>): Refusal => {
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is in use: stop what uses it, or set PORT to another.`,
    EACCES: `Port ${port} may not be used by this user: set PORT to 1024 or higher.`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this machine.`,
    ENOTFOUND: `HOST ${host} is no address of this machine.`,
  };
  const sentence = sentences[codeOf(error)] ?? `Port ${port} on ${host} cannot be opened (${codeOf(error)}).`;
  return new Refusal(sentence, { cause: error });
};

const codeOf = (error: unknown): string => errorCode(error) ?? errorMessage(error);
