import { call, type CallAnswer, type CallInput } from '../../../client/api/call.ts';
import type { EndpointName } from '../../../shared/api/endpoints.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { freshDatabase, type TestDatabase } from '../database.ts';
import { fetchForm } from '../handing-in.ts';
import { type ServerOptions, type ServerProcess, startServer } from '../server-process.ts';
import { type Ease, easeWorkOf } from './easy-work.ts';
import { openEvents } from './open-events.ts';
import { readSealingPairs, type SealingPairs } from './sealing-pairs.ts';
import { openEye, type StoreEye } from './store-eye.ts';

/** A built server in a process of its own, over a real store, that can be killed and looked into. */
export interface ServerOnTrial {
  database: TestDatabase;
  address(): string;
  form: TellingForm;
  /** Of an event whose hour has room for so many stories more that no tablet signs. */
  formWithRoom(stories: number): Promise<TellingForm>;
  ease: Ease;
  /** What opens what devices seal to it, for the judge. */
  sealingPairs(): Promise<SealingPairs>;
  /** Calls as the coordinator, who signed in by the printed link. */
  coordinate<Name extends EndpointName>(name: Name, input: CallInput<Name>): Promise<CallAnswer<Name>>;
  rows: StoreEye['rows'];
  /** Kills it and starts it again over the same store; who asks meanwhile waits for the same start. */
  killAndStart(): Promise<void>;
  /** Does what needs the server, again where a kill came between. */
  whenUp<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Stops it, does something to its store, and starts it again; with the limits that the work gives, if any. */
  whileStopped(work: () => Promise<Limits>): Promise<void>;
  drop(): Promise<void>;
}

type Limits = Pick<ServerOptions, 'largestFile'>;

/** Every device calls from a network of its own, as the proxy in front would say. */
const environment = { TRUST_PROXY: '1', LOG_LEVEL: 'silent' };

export const startServerOnTrial = async (): Promise<ServerOnTrial> => {
  const database = await freshDatabase();
  const start = (more: Limits & { port?: number } = {}): Promise<ServerProcess> => {
    const { dataDir, url: databaseUrl } = database;
    return startServer({ dataDir, databaseUrl, patience: 300_000, environment, ...more });
  };
  let server = await start();
  const { address, port } = server;
  let eye = await openEye(database);
  const cookie = await signIn(server);
  const coordinate: ServerOnTrial['coordinate'] = async (name, input) => {
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    const as: typeof fetch = (path, init) =>
      fetch(`${address}${String(path)}`, { ...init, headers: { ...(init?.headers as object), ...headers } });
    const result = await call(name, input, { fetch: as });
    if (result.kind !== 'ok') throw new Error(`${name} failed: ${JSON.stringify(result)}`);
    return result.value;
  };

  const form = await fetchForm(address, 'demo');
  let starting: Promise<void> | null = null;
  const whenUp: ServerOnTrial['whenUp'] = async (work) => {
    for (;;) {
      await starting;
      try {
        return await work();
      } catch (error) {
        if (starting === null) throw error;
      }
    }
  };
  const whileDown = (end: () => Promise<unknown>, work: () => Promise<Limits>): Promise<void> => {
    const restart = async () => {
      await end();
      server = await start({ port, ...(await work()) });
    };
    starting ??= restart().finally(() => (starting = null));
    return starting;
  };

  return {
    database,
    address: () => address,
    form,
    formWithRoom: openEvents(form, coordinate),
    ease: await easeWorkOf(database.dataDir),
    sealingPairs: () => readSealingPairs(database.dataDir),
    coordinate,
    rows: (storyIds, texts) => eye.rows(storyIds, texts),
    whenUp,
    killAndStart: () =>
      whileDown(
        () => server.kill(),
        async () => ({}),
      ),
    whileStopped: (work) =>
      whileDown(
        () => server.stop(),
        async () => {
          await eye.close();
          const limits = await work();
          eye = await openEye(database);
          return limits;
        },
      ),
    drop: async () => {
      await eye.close();
      await server.stop();
      await database.drop();
    },
  };
};

const signIn = async (server: ServerProcess): Promise<string> => {
  let cookie = '';
  const noteCookie: typeof fetch = async (path, init) => {
    const answer = await fetch(`${server.address}${String(path)}`, init);
    cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    return answer;
  };
  const token = new URL(server.signInLink()).hash.slice(1);
  const result = await call('signInByLink', { body: { token } }, { fetch: noteCookie });
  if (result.kind !== 'ok') throw new Error(`the coordinator cannot sign in: ${JSON.stringify(result)}`);
  return cookie;
};
