import type { Hono } from 'hono';
import { createApp, type AppOptions } from '../../server/app.ts';
import { type ContextOptions, openService } from '../../server/context.ts';
import type { AppEnv } from '../../server/http/app-env.ts';
import { drawSignInLink } from '../../server/actions/sign-in-link.ts';
import type { Service } from '../../server/actions/service.ts';
import type { Caller } from '../../shared/model/actor.ts';
import { TabletId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import type { Role, Staff } from '../../shared/model/staff.ts';
import { exportPublicKey, generateSigningPair } from '../../shared/seal/keys.ts';
import { builtThreads } from './built-threads.ts';
import { type Client, clientOf, type Door, type Signer } from './client.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { LITTLE_WORK } from './solve.ts';

/** The address of the test's server; requests never leave the process. */
export const TEST_ORIGIN = 'https://verhalen.example';

export type TestApp = {
  app: Hono<AppEnv>;
  service: Service;
  database: TestDatabase;
  organisation: Organisation;
  /** Coordinator. */
  carla: Client & { staff: Staff };
  /** Analyst. */
  anouar: Client & { staff: Staff };
  /** Enrolled by Carla, with a key of its own. */
  tablet3: Client & { signer: Signer };
  /** Another one, enrolled by Carla. */
  enrol(name: string): Promise<Client & { signer: Signer }>;
  /** Nobody we know. */
  resident: Client;
  /** The one of the four that has this role. */
  as(caller: Caller): Client;
  /** Another member of staff, signed in; of another organisation where one is given. */
  hire(role: Role, name: string, organisation?: Organisation): Promise<Client & { staff: Staff }>;
  /** Another organisation in the same store. */
  found(name: string): Promise<Organisation>;
  /** Everything that was logged, a line of JSON each. */
  log: string[];
  clock: { now(): Instant; advance(milliseconds: number): void };
  drop(): Promise<void>;
};

/**
 * The whole server in this process, on a fresh store of the engine that this run is about, with a cast: Carla
 * (coordinator), Anouar (analyst), Tablet 3, and a resident. Everyone came in by the front door: by a sign-in
 * link, by an enrolment code.
 */
export const startApp = async ({
  mediaReserve,
  ...options
}: Partial<AppOptions> & Pick<ContextOptions, 'mediaReserve'> = {}): Promise<TestApp> => {
  const database = await freshDatabase();
  const clock = testClock();
  const { url: databaseUrl, dataDir } = database;
  const threads = await builtThreads();
  const work = LITTLE_WORK;
  const log: string[] = [];
  const report = (error: unknown, doing: string) =>
    void log.push(`${doing} went wrong: ${error instanceof Error ? error.name : typeof error}`);
  const opened = { databaseUrl, dataDir, threads, now: clock.now, work, mediaReserve, report };
  const service = await openService(opened);
  const app = createApp(service, {
    baseUrl: TEST_ORIGIN,
    clientDir: null,
    trustProxy: false,
    metricsToken: null,
    contactEmail: null,
    version: '0.0.0-test',
    log: {
      info: (line, message) => void log.push(JSON.stringify({ message, ...line })),
      error: (line, message) => void log.push(JSON.stringify({ message, ...line })),
    },
    ...options,
  });

  const found = async (name: string) => {
    const draft = { name, fictional: true };
    return (await service.store.run('foundOrganisation', { kind: 'nobody' }, draft)).organisation;
  };
  const organisation = await found('Gemeente Voorbeeld');
  let hired = 0;
  const hire: TestApp['hire'] = async (role, name, of = organisation) => {
    hired += 1;
    const { link, kept } = drawSignInLink(service.now(), 60_000);
    const email = `${name.toLowerCase().replace(/\W+/g, '.')}@voorbeeld.example`;
    const draft = { name, email, role, organisationId: of.id, link: kept };
    const staff = await service.store.run('addStaff', { kind: 'nobody' }, draft);
    // Each from a network of its own, so that a large staff does not look like an attack.
    const client = clientOf(app, { address: `10.${hired >> 8}.${hired & 255}.1` });
    await client.do('signInByLink', { body: { token: link.token } });
    return { ...client, staff };
  };
  const carla = await hire('coordinator', 'Carla');
  const anouar = await hire('analyst', 'Anouar');
  const tablet3 = await enrolTablet(app, carla, 'Tablet 3');
  const resident = clientOf(app);
  const cast = { coordinator: carla, analyst: anouar, tablet: tablet3, nobody: resident };
  return {
    app,
    service,
    database,
    organisation,
    carla,
    anouar,
    tablet3,
    enrol: (name) => enrolTablet(app, carla, name),
    resident,
    hire,
    found,
    log,
    clock,
    as: (caller) => cast[caller],
    drop: async () => {
      await service.store.close();
      await database.drop();
    },
  };
};

/** Enrols a tablet with a code that this coordinator draws and a key of its own. */
export const enrolTablet = async (
  door: Door,
  coordinator: Client,
  name: string,
): Promise<Client & { signer: Signer }> => {
  const { code } = await coordinator.do('inviteTablet');
  const pair = await generateSigningPair({ extractable: false });
  const id = TabletId.parse(crypto.randomUUID());
  const publicKey = await exportPublicKey(pair.publicKey);
  await clientOf(door).do('enrolTablet', { body: { id, code, name, publicKey } });
  const signer = { id, key: pair.privateKey };
  return { ...clientOf(door, { signer }), signer };
};

/** Runs with the real one, and jumps ahead where a test says so. */
const testClock = () => {
  let ahead = 0;
  return {
    now: (): Instant => new Date(Date.now() + ahead).toISOString(),
    advance: (milliseconds: number) => void (ahead += milliseconds),
  };
};
