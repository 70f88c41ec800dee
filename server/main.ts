import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { goOn } from './actions/go-on.ts';
import type { Report } from './actions/service.ts';
import { sweepHalfMade, sweepUploads } from './actions/sweep-uploads.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { openService } from './context.ts';
import { fillEmptyStore } from './fill-empty-store.ts';
import { firstSignIn } from './first-sign-in.ts';
import { logBug } from './http/observe.ts';
import { listen } from './listen.ts';
import { productVersion } from './product-version.ts';
import { HALF_MADE_FOR } from './store/media-files.ts';
import { Refusal } from './store/refusal.ts';

/** Ends with one sentence where it is known what is wrong, and with all there is to know where it is not. */
const giveUp = (error: unknown): never => {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
};

/** Built, the client lies beside the server; in `npm run dev` Vite gives the pages. */
const builtClient = fileURLToPath(new URL('../client', import.meta.url));
const clientDir = import.meta.url.endsWith('.js') && existsSync(builtClient) ? builtClient : null;

/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

const start = async (): Promise<void> => {
  const config = readConfig();
  // Only levels, names of endpoints and durations are ever given to it: nothing personal.
  const log = pino({ level: config.logLevel, base: null });
  const report: Report = (error, doing) => logBug(log, error, doing);
  const service = await openService({ ...config, onLoss: giveUp, report });
  await fillEmptyStore(service, config);
  const app = createApp(service, { ...config, clientDir, version: productVersion(), log });
  const server = await listen(app, config);
  // Behind it: what lies there may take hours, or never end, and must not keep a story out meanwhile.
  const sweep = () => void goOn(service, 'sweepUploads', () => sweepUploads(service));
  sweep();
  setInterval(sweep, DAY).unref();
  // What this server left half made when it fell, a minute ago, the sweep at its start cannot tell from what another makes.
  setInterval(() => void sweepHalfMade(service), HALF_MADE_FOR).unref();

  const stop = async (): Promise<void> => {
    await server.stop();
    await service.store.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().catch(giveUp));

  const durability = await service.store.durability();
  if (!durability.durable) console.error(`No stories are taken in: ${durability.why}`);
  const link = await firstSignIn(service);
  const signIn = link === null ? '' : `\nSign in once as ${link.staff.email}: ${config.baseUrl}${link.path}`;
  console.log(`Meevertellen is ready: ${config.baseUrl}${signIn}`);
};

await start().catch(giveUp);
