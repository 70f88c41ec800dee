import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { Refusal } from '../../server/store/refusal.ts';

const refusal = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return 'not refused';
};

test('without any setting the server runs embedded, on this machine alone, with the demo', () => {
  expect(readConfig({})).toEqual({
    port: 8080,
    host: '127.0.0.1',
    dataDir: resolve('./data'),
    databaseUrl: null,
    baseUrl: 'http://localhost:8080',
    demo: true,
    tls: null,
    trustProxy: false,
    logLevel: 'info',
    organisationName: 'Onze gemeente',
    coordinatorEmail: 'coordinator@example.org',
    contactEmail: null,
    metricsToken: null,
  });
});

test('a variable that is set but empty counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', DEMO: '' })).toEqual(readConfig({}));
});

test('every setting is taken as it is given', () => {
  expect(
    readConfig({
      PORT: '443',
      HOST: '::',
      DATA_DIR: '/srv/verhalen',
      DATABASE_URL: 'postgres://someone:secret@db.internal:5432/verhalen',
      BASE_URL: 'https://verhalen.example.nl/',
      DEMO: '0',
      TLS_CERT: 'cert.pem',
      TLS_KEY: 'key.pem',
      TRUST_PROXY: '1',
      LOG_LEVEL: 'warn',
      ORGANISATION_NAME: 'Gemeente Uithoorn',
      COORDINATOR_EMAIL: 'Noor@Example.nl',
      CONTACT_EMAIL: 'privacy@example.nl',
      METRICS_TOKEN: 'something-long-enough',
    }),
  ).toEqual({
    port: 443,
    host: '::',
    dataDir: '/srv/verhalen',
    databaseUrl: 'postgres://someone:secret@db.internal:5432/verhalen',
    baseUrl: 'https://verhalen.example.nl',
    demo: false,
    tls: { certificate: 'cert.pem', key: 'key.pem' },
    trustProxy: true,
    logLevel: 'warn',
    organisationName: 'Gemeente Uithoorn',
    coordinatorEmail: 'noor@example.nl',
    contactEmail: 'privacy@example.nl',
    metricsToken: 'something-long-enough',
  });
});

test('with a certificate and no address given, the address is https', () => {
  expect(readConfig({ TLS_CERT: 'a', TLS_KEY: 'b', PORT: '8443' }).baseUrl).toBe('https://localhost:8443');
});

describe('a setting that cannot be used stops the start', () => {
  test.each([
    ['PORT', 'http', 'PORT is "http"; it must be a whole number from 1 to 65535.'],
    ['PORT', '0', 'PORT is "0"; it must be a whole number from 1 to 65535.'],
    ['PORT', '70000', 'PORT is "70000"; it must be a whole number from 1 to 65535.'],
    ['PORT', '80.5', 'PORT is "80.5"; it must be a whole number from 1 to 65535.'],
    ['HOST', 'http://x', 'HOST is "http://x"; it must be the name or address to listen on'],
    ['DEMO', 'yes', 'DEMO is "yes"; it must be 1 or 0.'],
    ['TRUST_PROXY', 'true', 'TRUST_PROXY is "true"; it must be 1 or 0.'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud"; it must be one of fatal, error'],
    ['BASE_URL', 'verhalen.nl', 'BASE_URL is "verhalen.nl"; it must be http:// or https://'],
    ['BASE_URL', 'ftp://a.nl', 'BASE_URL is "ftp://a.nl"; it must be http:// or https://'],
    ['BASE_URL', 'https://a.nl/pad', 'BASE_URL is "https://a.nl/pad"; it must be http:// or https://'],
    ['COORDINATOR_EMAIL', 'noor', 'COORDINATOR_EMAIL is "noor"; it must be an e-mail address.'],
    ['ORGANISATION_NAME', 'x'.repeat(121), 'it must be a name of at most 120 characters.'],
  ])('%s=%s', (name, value, sentence) => {
    expect(refusal({ [name]: value })).toContain(sentence);
  });

  test('the address of the database is never shown, because it can hold a password', () => {
    expect(refusal({ DATABASE_URL: 'mysql://root:hunter2@db/verhalen' })).toBe(
      'DATABASE_URL is not usable; it must be empty, or postgres://user:password@host:port/database.',
    );
  });

  test('a token is never shown', () => {
    expect(refusal({ METRICS_TOKEN: 'hunter2' })).not.toContain('hunter2');
  });

  test('a certificate without its key is half a setting', () => {
    expect(refusal({ TLS_CERT: 'cert.pem' })).toBe(
      'TLS_CERT and TLS_KEY belong together: set both, or neither.',
    );
  });

  test('all that is wrong is said at once', () => {
    expect(refusal({ PORT: 'x', DEMO: 'x' })).toMatch(/^PORT is "x"; .+ DEMO is "x"; .+$/);
  });
});
