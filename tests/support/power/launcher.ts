import { join } from 'node:path';
import type { Engine } from '../database.ts';
import { postgresBinaries, postgresCommand, serverUser } from '../postgres.ts';
import { requireStrace, straceCommand } from './strace.ts';

export interface Traced {
  /** PostgreSQL's cluster stands in `root`/data. */
  root: string;
  sockets: string;
  trace: string;
}

/**
 * What a server is started through, so that one trace has all that it and its database do. They end in order, first the
 * server, when the input closes.
 */
export const launcher = async (engine: Engine, { root, sockets, trace }: Traced): Promise<string[]> => {
  const database = engine === 'sqlite' ? '' : await databasePart(root, sockets);
  const script = [
    database,
    '"$@" & server=$!',
    'cat >/dev/null',
    'kill -TERM $server; wait $server',
    database === '' ? '' : 'kill -INT $database; wait $database',
  ];
  return [...straceCommand(requireStrace(), trace), '/bin/sh', '-c', script.join('\n'), 'sh'];
};

const databasePart = async (root: string, sockets: string): Promise<string> => {
  const { uid, gid } = await serverUser();
  const asUser = uid === undefined ? [] : ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  const ready = [join(await postgresBinaries(), 'pg_isready'), '-q', '-h', sockets];
  const busy = settings.flatMap((setting) => ['-c', setting]);
  return [
    `(cd / && exec ${quoted([...asUser, ...(await postgresCommand(root, sockets)), ...busy])}) & database=$!`,
    `until ${quoted(ready)}; do kill -0 $database || exit 1; sleep 0.1; done`,
  ].join('\n');
};

/** As a busy server has it: checkpoints that begin and end while stories come in. */
const settings = ['max_wal_size=2MB', 'min_wal_size=2MB', 'checkpoint_completion_target=0'];

const quoted = (words: readonly string[]): string =>
  words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
