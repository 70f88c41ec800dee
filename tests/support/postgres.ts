import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { canInstallDebianPackages, installDebianPackage } from './debian.ts';

const run = promisify(execFile);

export interface TestPostgres {
  /** Connects as superuser to the server's `postgres` database, over its socket. */
  url: string;
  stop(): Promise<void>;
}

/**
 * A PostgreSQL server of our own: temporary folder, unix socket only, gone when this process is gone.
 * It is as careful with the disk as a real one (fsync on), because the server under test checks just that.
 */
export async function startPostgres(): Promise<TestPostgres> {
  // Not os.tmpdir(): a socket's path may be 107 bytes long at most, and some temporary folders are longer.
  const folder = await mkdtemp('/tmp/meevertellen-pg-');
  await makeCluster(folder);
  return servePostgres(folder);
}

/** Makes an empty cluster in `folder`/data. The folder becomes its user's, who has to be able to reach it. */
export async function makeCluster(folder: string, options: readonly string[] = []): Promise<void> {
  const bin = await postgresBinaries();
  await giveToPostgres(folder);
  await initialise(join(bin, 'initdb'), join(folder, 'data'), options);
}

/** Serves the cluster in `folder`/data, with its socket beside it, and removes the folder in the end. */
export async function servePostgres(folder: string): Promise<TestPostgres> {
  const server = serve(await postgresCommand(folder, folder), folder, await serverUser());
  const url = socketUrl(folder);
  await untilItAnswers(url, server);
  return { url, stop: () => server.stop() };
}

/** What runs the cluster in `folder`/data with its socket in the folder `sockets`, as the user that it belongs to. */
export async function postgresCommand(folder: string, sockets: string): Promise<string[]> {
  const settings = ['listen_addresses=', `unix_socket_directories=${sockets}`, 'max_connections=100'];
  const postgres = join(await postgresBinaries(), 'postgres');
  return [postgres, '-D', join(folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])];
}

/** As superuser to the database `postgres`. */
export const socketUrl = (sockets: string): string =>
  `postgres://postgres@localhost/postgres?host=${encodeURIComponent(sockets)}`;

/** Makes PostgreSQL's user the owner of a folder and all that is in it. */
export async function giveToPostgres(folder: string): Promise<void> {
  const { uid, gid } = await serverUser();
  await chmod(folder, 0o755);
  if (uid !== undefined && gid !== undefined) await run('chown', ['-R', `${uid}:${gid}`, folder]);
}

type Owner = { uid?: number; gid?: number };

/** PostgreSQL refuses to run as root, so there it gets the user its package made, else `nobody`. */
export async function serverUser(): Promise<Owner> {
  if (process.getuid?.() !== 0) return {};
  const name = (await idOf('-u', 'postgres')) === null ? 'nobody' : 'postgres';
  const [uid, gid] = await Promise.all([idOf('-u', name), idOf('-g', name)]);
  if (uid === null || gid === null) throw new Error(`there is no user "${name}" to run PostgreSQL as`);
  return { uid, gid };
}

async function idOf(kind: '-u' | '-g', user: string): Promise<number | null> {
  try {
    return Number((await run('id', [kind, user])).stdout);
  } catch {
    return null;
  }
}

async function initialise(initdb: string, data: string, more: readonly string[]): Promise<void> {
  const common = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', ...more];
  const options = { ...(await serverUser()), cwd: '/' };
  try {
    await run(initdb, [...common, '--locale=C.UTF-8'], options);
  } catch {
    // macOS and old C libraries have no C.UTF-8; byte order is the same in plain C.
    await run(initdb, [...common, '--locale=C'], options);
  }
}

interface Served {
  stop(): Promise<void>;
  /** Why it ended, as long as it runs: null. */
  ended(): string | null;
}

/**
 * The shell between us and the server is a lifeline: when its input closes, also because we were killed,
 * it stops the server and removes the folder.
 */
function serve(postgres: readonly string[], folder: string, owner: Owner): Served {
  const lifeline = '"$@" & pid=$!; cat >/dev/null; kill -INT $pid; wait $pid; rm -rf "$FOLDER"';
  const child = spawn('/bin/sh', ['-c', lifeline, 'sh', ...postgres], {
    ...owner,
    cwd: '/',
    env: { PATH: process.env['PATH'], FOLDER: folder },
    // Outside our process group: what kills the group must leave it alive to tidy up.
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let log = '';
  let exited = false;
  child.stderr.on('data', (chunk) => (log = (log + String(chunk)).slice(-4_000)));
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve(void (exited = true))));
  return {
    // "FATAL: the database system is starting up" and the like are a refusal, not an end.
    ended: () => (exited || /FATAL:(?! +the database system is )|PANIC/.test(log) ? log : null),
    stop: () => {
      child.stdin.end();
      return exit;
    },
  };
}

async function untilItAnswers(url: string, server: Served): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (cause) {
      const ended = server.ended();
      if (ended !== null || Date.now() > deadline) {
        await server.stop();
        throw new Error(`PostgreSQL did not start: ${ended ?? 'no answer within 30 seconds'}`, { cause });
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** The folder that holds `initdb` and `postgres`, installed first where that is possible. */
export async function postgresBinaries(): Promise<string> {
  const found = findPostgres();
  if (found) return found;
  if (canInstallDebianPackages()) installDebianPackage('postgresql');
  const installed = findPostgres();
  if (installed) return installed;
  throw new Error(
    'PostgreSQL was not found. Install its server (Debian, Ubuntu: apt-get install postgresql), or give ' +
      'TEST_DATABASE_URL=postgres://…, or leave this part out with TEST_WITHOUT_POSTGRES=1.',
  );
}

/** The newest server on this machine: Debian keeps them off the PATH, one folder a version. */
export function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return (
    folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null
  );
}
