import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from '../../server/app.ts';
import { openService } from '../../server/context.ts';
import { TEST_ORIGIN, type TestApp } from './app.ts';
import { builtThreads } from './built-threads.ts';
import { LITTLE_WORK } from './solve.ts';

/** A test's server on a port of this machine, so that requests go over a line and can be cut off. */
export type Served = {
  port: number;
  address: string;
  /** Takes all away that is in memory, and serves the same data again at the same address. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

export async function serve(world: TestApp): Promise<Served> {
  let service = world.service;
  let server = await listenOn(world.app, 0);
  const { port } = server;
  return {
    port,
    address: `http://127.0.0.1:${port}`,
    restart: async () => {
      await server.close();
      await service.store.close();
      const { url: databaseUrl, dataDir } = world.database;
      service = await openService({
        databaseUrl,
        dataDir,
        threads: await builtThreads(),
        now: world.clock.now,
        work: LITTLE_WORK,
      });
      // The rest of the test looks at what is served now.
      Object.assign(world.service, service);
      server = await listenOn(createApp(service, options), port);
    },
    close: () => server.close(),
  };
}

const options = {
  baseUrl: TEST_ORIGIN,
  clientDir: null,
  trustProxy: false,
  metricsToken: null,
  contactEmail: null,
  version: '0.0.0-test',
  log: { info: () => undefined, error: () => undefined },
};

async function listenOn(
  app: TestApp['app'],
  port: number,
): Promise<{ port: number; close(): Promise<void> }> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const at = server.address();
  return {
    port: typeof at === 'object' && at ? at.port : port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
