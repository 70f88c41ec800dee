import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { EmailAddress } from '../shared/model/staff.ts';
import { Refusal } from './store/refusal.ts';

/** How this server was told to run. Nothing else reads the environment. */
export type Config = {
  port: number;
  host: string;
  /** Absolute. Holds the embedded database and the keys. */
  dataDir: string;
  /** Null: the embedded engine. */
  databaseUrl: string | null;
  /** Where people reach this server, as an origin: `https://verhalen.example.nl`. */
  baseUrl: string;
  /** Whether an empty store gets the fictional demo. */
  demo: boolean;
  /** Files in PEM form; null: plain HTTP, for this machine alone or behind a proxy. */
  tls: { certificate: string; key: string } | null;
  /** Whether a proxy in front tells who calls (X-Forwarded-For). */
  trustProxy: boolean;
  logLevel: string;
  /** What the organisation is called in a store that starts without the demo. */
  organisationName: string;
  /** What the first coordinator signs in with in such a store. */
  coordinatorEmail: string;
  /** Whom the public can write to; null: not told. */
  contactEmail: string | null;
  /** What opens `/metrics` to another machine; null: nothing does. */
  metricsToken: string | null;
};

/** Reads the settings, with the design's defaults. Throws a Refusal that names every variable that is wrong. */
export const readConfig = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Config => {
  // An empty variable is one that was not set: that is how compose files leave one out.
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  const given: Record<string, string | undefined> = { ...defaults, ...Object.fromEntries(set) };
  const parsed = Environment.safeParse(given);
  if (!parsed.success) throw new Refusal(parsed.error.issues.map(sentenceOf(given)).join(' '));

  const { TLS_CERT: certificate, TLS_KEY: key, ...settings } = parsed.data;
  if ((certificate === undefined) !== (key === undefined)) {
    throw new Refusal('TLS_CERT and TLS_KEY belong together: set both, or neither.');
  }
  const tls = certificate !== undefined && key !== undefined ? { certificate, key } : null;
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDir: resolve(settings.DATA_DIR),
    databaseUrl: settings.DATABASE_URL ?? null,
    baseUrl: settings.BASE_URL ?? `${tls ? 'https' : 'http'}://localhost:${settings.PORT}`,
    demo: settings.DEMO === '1',
    tls,
    trustProxy: settings.TRUST_PROXY === '1',
    logLevel: settings.LOG_LEVEL,
    organisationName: settings.ORGANISATION_NAME,
    coordinatorEmail: settings.COORDINATOR_EMAIL,
    contactEmail: settings.CONTACT_EMAIL ?? null,
    metricsToken: settings.METRICS_TOKEN ?? null,
  };
};

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What each variable must be, in words that finish "it must be …". */
const expected: Readonly<Record<string, string>> = {
  PORT: 'a whole number from 1 to 65535',
  HOST: 'the name or address to listen on, such as 127.0.0.1 or 0.0.0.0',
  DATA_DIR: 'a folder',
  DATABASE_URL: 'empty, or postgres://user:password@host:port/database',
  BASE_URL: 'http:// or https:// with a host and no path, such as https://verhalen.example.nl',
  DEMO: '1 or 0',
  TLS_CERT: 'a file',
  TLS_KEY: 'a file',
  TRUST_PROXY: '1 or 0',
  LOG_LEVEL: `one of ${logLevels.join(', ')}`,
  ORGANISATION_NAME: 'a name of at most 120 characters',
  COORDINATOR_EMAIL: 'an e-mail address',
  CONTACT_EMAIL: 'an e-mail address',
  METRICS_TOKEN: 'at least 16 characters without spaces',
};

/** Are one, or may hold one. */
const secrets: readonly string[] = ['DATABASE_URL', 'METRICS_TOKEN'];

const hasProtocol = (text: string, protocol: RegExp): boolean =>
  URL.canParse(text) && protocol.test(new URL(text).protocol);

const isOrigin = (text: string): boolean =>
  hasProtocol(text, /^https?:$/) && new URL(text).href === `${new URL(text).origin}/`;

const Flag = z.enum(['0', '1']);

/** As they would stand in the environment (design part 4). */
const defaults = {
  PORT: '8080',
  HOST: '127.0.0.1',
  DATA_DIR: './data',
  DEMO: '1',
  TRUST_PROXY: '0',
  LOG_LEVEL: 'info',
  ORGANISATION_NAME: 'Onze gemeente',
  COORDINATOR_EMAIL: 'coordinator@example.org',
} as const;

const Environment = z.object({
  PORT: z.pipe(
    z.string().check(z.regex(/^\d{1,5}$/)),
    z.pipe(z.transform(Number), z.int().check(z.minimum(1), z.maximum(65_535))),
  ),
  HOST: z.string().check(z.regex(/^[\w.:-]+$/)),
  DATA_DIR: z.string(),
  DATABASE_URL: z.optional(z.string().check(z.refine((text) => hasProtocol(text, /^postgres(ql)?:$/)))),
  BASE_URL: z.optional(
    z.pipe(
      z.string().check(z.refine(isOrigin)),
      z.transform((text) => new URL(text).origin),
    ),
  ),
  DEMO: Flag,
  TLS_CERT: z.optional(z.string()),
  TLS_KEY: z.optional(z.string()),
  TRUST_PROXY: Flag,
  LOG_LEVEL: z.enum(logLevels),
  ORGANISATION_NAME: z.string().check(z.maxLength(120)),
  COORDINATOR_EMAIL: EmailAddress,
  CONTACT_EMAIL: z.optional(EmailAddress),
  METRICS_TOKEN: z.optional(z.string().check(z.regex(/^\S{16,}$/))),
});

const sentenceOf =
  (given: Readonly<Record<string, string | undefined>>) =>
  ({ path }: { path: readonly PropertyKey[] }): string => {
    const name = String(path[0]);
    const value = secrets.includes(name) ? 'not usable' : `"${given[name]}"`;
    return `${name} is ${value}; it must be ${expected[name]}.`;
  };
