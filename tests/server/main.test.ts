import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ServiceInfo } from '../../shared/api/service.ts';
import { uploadIdOf } from '../../shared/api/upload.ts';
import { StoryId } from '../../shared/model/ids.ts';
import { makeAttachmentKey } from '../../shared/seal/attachment.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { askEngine } from '../support/raw-database.ts';
import { freePort, startServer, startThatFails, type ServerOptions } from '../support/server-process.ts';

const build = fileURLToPath(new URL('../../deploy/build.mjs', import.meta.url));

let database: TestDatabase;
let own: ServerOptions;

// So that no start below has to.
/** Built beforehand, so that no start has to. */
beforeAll(async () => void (await promisify(execFile)(process.execPath, [build])), 180_000);
beforeEach(async () => {
  database = await freshDatabase();
  own = { dataDir: join(database.dataDir, 'data'), databaseUrl: database.url, demo: false };
});
afterEach(() => database.drop());

const named = (name: string) => ({ ...own, environment: { ORGANISATION_NAME: name } });

const organisationAt = async (address: string): Promise<string> => {
  const answer = await fetch(`${address}/api/v1/dienst`);
  return ServiceInfo.parse(await answer.json()).organisation;
};

// Processes of their own, on a machine that runs other suites beside them.
const patience = { timeout: 60_000 };

describe('a start', patience, () => {
  test('of an empty store founds the organisation, says where it is, and gives a way in', async () => {
    const server = await startServer(named('Gemeente Uithoorn'));
    expect(await organisationAt(server.address)).toBe('Gemeente Uithoorn');
    expect(server.output()).toContain(`Meevertellen is ready: ${server.address}\n`);
    expect(server.signInLink()).toMatch(new RegExp(`^${server.address}/aanmelden#[\\w-]{40,}$`));
    expect(await server.stop()).toBe(0);
  });

  test('with the demo fills an empty store with a fictional municipality, once', async () => {
    const first = await startServer({ ...own, demo: true });
    expect(await organisationAt(first.address)).toContain('(fictief)');
    await first.stop();
    const second = await startServer({ ...own, demo: true });
    expect(await organisationAt(second.address)).toContain('(fictief)');
    await second.stop();
  });

  test('of a filled store leaves it as it is, builds nothing, and gives a new link', async () => {
    const first = await startServer(named('Gemeente Uithoorn'));
    await first.stop();
    const second = await startServer(named('Another'));
    expect(await organisationAt(second.address)).toBe('Gemeente Uithoorn');
    expect(second.signInLink().split('#')[1]).not.toBe(first.signInLink().split('#')[1]);
    expect(second.output()).not.toContain('Building');
    await second.stop();
  });

  test('after a kill finds all that was kept', async () => {
    const first = await startServer(named('Gemeente Uithoorn'));
    await first.kill();
    const second = await startServer(own);
    expect(await organisationAt(second.address)).toBe('Gemeente Uithoorn');
    await second.stop();
  });

  test('takes stories in before it has gone over the files that lie there', async () => {
    const first = await startServer(named('Gemeente Uithoorn'));
    await first.stop();
    const name = { storyId: StoryId.parse(uuidv7()), hash: makeAttachmentKey() };
    await askEngine({ ...database, dataDir: own.dataDir }, [
      `insert into attachment (organisation_id, story_id, hash, bytes, state, place, expected_at)
       select id, '${name.storyId}', '${name.hash}', 100, 'expected', 0, created_at from organisation`,
    ]);
    // Whoever reads what nobody writes into waits for ever.
    const pipe = join(own.dataDir, 'uploads', `${uploadIdOf(name)}.json`);
    await promisify(execFile)('mkfifo', [pipe]);
    const second = await startServer({ ...own, patience: 30_000 });
    expect(await organisationAt(second.address)).toBe('Gemeente Uithoorn');
    await second.kill();
  });

  test('beside another, at the same moment, founds one organisation between them', async () => {
    const servers = await Promise.all([startServer(named('Uithoorn')), startServer(named('Voorschoten'))]);
    const names = await Promise.all(servers.map(({ address }) => organisationAt(address)));
    expect(names[0]).toBe(names[1]);
    await Promise.all(servers.map((server) => server.stop()));
  });

  test('that finds its port taken leaves the link of the server that runs there', async () => {
    const server = await startServer(own);
    await startThatFails({ ...own, port: server.port });
    const token = server.signInLink().split('#')[1];
    const answer = await fetch(`${server.address}/api/v1/sessies/aanmeldlinks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.address },
      body: JSON.stringify({ token }),
    });
    expect(answer.status).toBeLessThan(300);
    await server.stop();
  });
});

describe('a start that cannot be, ends with one sentence and exit code 1', patience, () => {
  const sentence = async (wrong: Partial<ServerOptions>): Promise<string> => {
    const { exitCode, output } = await startThatFails({ ...own, ...wrong });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^[^\n]+\.\n$/);
    return output.trim();
  };

  test('port taken', async () => {
    const port = await freePort();
    const holder = createServer().listen(port, '127.0.0.1');
    expect(await sentence({ port })).toBe(
      `Port ${port} on 127.0.0.1 is in use: stop what uses it, or set PORT to another.`,
    );
    holder.close();
  });

  test('setting that means nothing', async () => {
    expect(await sentence({ environment: { DEMO: 'ja' } })).toBe('DEMO is "ja"; it must be 1 or 0.');
  });

  test('folder that cannot be written', async () => {
    const file = join(database.dataDir, 'a-file');
    await writeFile(file, '');
    expect(await sentence({ dataDir: join(file, 'data') })).toContain(`${file}/data`);
  });

  test('database that cannot be reached, without its password', async () => {
    const port = await freePort();
    expect(await sentence({ databaseUrl: `postgres://someone:geheim@127.0.0.1:${port}/verhalen` })).toBe(
      `The database at 127.0.0.1:${port}/verhalen cannot be reached (ECONNREFUSED).`,
    );
  });

  test('key that cannot be read', async () => {
    const key = join(own.dataDir, 'keys', 'sealing.json');
    await mkdir(key, { recursive: true });
    expect(await sentence({})).toBe(`The key file ${key} cannot be read (EISDIR).`);
  });

  test('certificate that is not there', async () => {
    const environment = { TLS_CERT: '/nowhere/cert.pem', TLS_KEY: '/nowhere/key.pem' };
    expect(await sentence({ environment })).toContain('TLS_CERT names the file /nowhere/cert.pem');
  });
});
