import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { readConfig, type Config } from './config.ts';
import { openService } from './context.ts';
import { fillEmptyStore } from './fill-empty-store.ts';
import { firstSignIn } from './first-sign-in.ts';
import { listen } from './listen.ts';
import { productVersion } from './product-version.ts';
import { Refusal } from './store/refusal.ts';

/** Ends with one sentence where it is known what is wrong, and with all there is to know where it is not. */
const giveUp = (error: unknown): never => {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
};

/** Built, the client lies beside the server; in `npm run dev` Vite gives the pages. */
const clientDir = import.meta.url.endsWith('.ts')
  ? null
  : fileURLToPath(new URL('../client', import.meta.url));

const start = async (config: Config): Promise<void> => {
  const service = await openService({ ...config, onLoss: giveUp });
  await fillEmptyStore(service, config);
  // Only levels, names of endpoints and durations are ever given to it: nothing personal.
  const log = pino({ level: config.logLevel, base: null });
  const app = createApp(service, { ...config, clientDir, version: productVersion(), log });
  const server = await listen(app, config);

  const stop = async (): Promise<void> => {
    await server.stop();
    await service.store.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().catch(giveUp));

  const durability = await service.store.durability();
  if (!durability.durable) console.error(`No stories are taken in: ${durability.why}`);
  console.log(`Meevertellen is ready: ${config.baseUrl}`);
  const link = await firstSignIn(service);
  if (link !== null) console.log(`Sign in once as ${link.staff.email}: ${config.baseUrl}${link.path}`);
};

await start(readConfig()).catch(giveUp);
