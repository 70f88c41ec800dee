import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

export interface ServerOptions {
  dataDir: string;
  /** A port of 127.0.0.1; the same one again lets a browser find a restarted server. Default: a free one. */
  port?: number;
  databaseUrl?: string | null;
  demo?: boolean;
  /** How long it may take until it is ready, in milliseconds. */
  patience?: number;
  environment?: Readonly<Record<string, string>>;
  /**
   * A command that runs the server's, which is given behind it, as a group of processes; it ends in order when its
   * input closes, also because we were killed. There is no `kill` then.
   */
  through?: readonly string[];
  /** No file may grow beyond so many bytes: what a full disk does to whoever writes. */
  largestFile?: number;
}

export interface ServerProcess {
  port: number;
  /** `http://localhost:<port>`, a secure context for a browser. */
  address: string;
  /** Of the server, or of what it runs through. */
  pid: number;
  /** Milliseconds from the command until it says that it is ready, and `/readyz` answers `200`. */
  readyAfter: number;
  /** All that it wrote so far, both streams. */
  output(): string;
  /** The one-time sign-in link that it printed for the first coordinator. */
  signInLink(): string;
  /** Asks it to end, as Ctrl+C does, and gives its exit code. */
  stop(): Promise<number | null>;
  /** Power cut: no last words. */
  kill(): Promise<void>;
}

const start = fileURLToPath(new URL('../../deploy/start.mjs', import.meta.url));

/** `npm start` as a process of its own, ready to answer. It builds first if the sources changed. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const port = options.port ?? (await freePort());
  const from = performance.now();
  const child = run(options, port);
  const address = `http://localhost:${port}`;
  const deadline = from + (options.patience ?? 120_000);
  // It answers a moment before it has said where, and how to sign in.
  while (!(child.output().includes('is ready') && (await isReady(port)))) {
    if (child.exited()) throw new Error(`the server ended before it was ready:\n${child.output()}`);
    if (performance.now() > deadline) {
      await child.signal('SIGKILL');
      throw new Error(`the server was not ready in time:\n${child.output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    port,
    address,
    pid: child.pid,
    readyAfter: performance.now() - from,
    output: child.output,
    signInLink: () => linkIn(child.output()),
    stop: () => child.signal('SIGTERM'),
    kill: async () => void (await child.signal('SIGKILL')),
  };
}

/** Runs `npm start` that is expected to end by itself: its exit code and all it wrote. */
export async function startThatFails(
  options: ServerOptions,
): Promise<{ exitCode: number | null; output: string }> {
  const child = run(options, options.port ?? (await freePort()));
  const timer = setTimeout(() => void child.signal('SIGKILL'), options.patience ?? 60_000);
  const exitCode = await child.ended;
  clearTimeout(timer);
  return { exitCode, output: child.output() };
}

/**
 * A port of this machine that nobody listens on, below those that systems give to outgoing connections: of the many that
 * tests make, one could take it between a kill of the server and its next start.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

function run(options: ServerOptions, port: number) {
  const { dataDir, databaseUrl, demo = true, environment, through = [], largestFile } = options;
  const limit = largestFile === undefined ? [] : limiting(largestFile);
  const [command, ...args] = [...through, ...limit, process.execPath, start];
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: through.length > 0,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      TMPDIR: process.env['TMPDIR'],
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl ?? '',
      DEMO: demo ? '1' : '0',
      ...environment,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  let exited = false;
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    // "close", not "exit": by then the last words have been read too.
    child.once('close', (code) => {
      exited = true;
      resolve(code);
    });
  });
  return {
    pid: child.pid ?? 0,
    ended,
    exited: () => exited,
    output: () => output,
    signal: (signal: NodeJS.Signals) => {
      if (through.length > 0) child.stdin.end();
      else child.kill(signal);
      return ended;
    },
  };
}

/** What a command is given behind: the shell sets the limit, in blocks of 512 bytes, and becomes the command. */
function limiting(bytes: number): readonly string[] {
  const blocks = String(Math.ceil(bytes / 512));
  return ['/bin/sh', '-c', 'ulimit -f "$1"; shift; exec "$@"', 'sh', blocks];
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
  } catch {
    return false;
  }
}

function linkIn(output: string): string {
  const link = /^Sign in once as \S+: (\S+)$/m.exec(output)?.[1];
  if (!link) throw new Error(`no sign-in link in what the server wrote:\n${output}`);
  return link;
}
