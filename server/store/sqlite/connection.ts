import { closeSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { makeFolder } from '../folder.ts';
import { errorCode, Refusal } from '../refusal.ts';
import { rememberStatements } from './remember-statements.ts';

/** Milliseconds to wait for another process that writes (the command line beside the server). */
const BUSY_TIMEOUT = 10_000;

/** Older ones can corrupt a file that two connections write and checkpoint (sqlite.org/wal.html#walresetbug). */
const OLDEST_SAFE = [3, 51, 3] as const;

export const openForWriting = (file: string): Sqlite.Database => {
  createOnlyForUs(file);
  const connection = connect(file);
  connection.exec('pragma journal_mode = WAL');
  // better-sqlite3 is compiled with NORMAL in WAL mode, which flushes nothing at a commit.
  connection.exec('pragma synchronous = FULL');
  connection.exec('pragma foreign_keys = ON');
  // Without it, REPLACE removes a row past the triggers that guard the audit.
  connection.exec('pragma recursive_triggers = ON');
  return connection;
};

/** Open the file for writing first: a reader makes no file and no journal. */
export const openForReading = (file: string): Sqlite.Database => {
  const connection = connect(file);
  connection.exec('pragma query_only = ON');
  return connection;
};

const connect = (file: string): Sqlite.Database => {
  const connection = new Sqlite(file, { timeout: BUSY_TIMEOUT });
  const version = String(rememberStatements(connection)('select sqlite_version()').pluck().get());
  if (!isSafe(version)) {
    connection.close();
    throw new Refusal(
      `SQLite ${version} can damage the database; ${OLDEST_SAFE.join('.')} or newer is needed.`,
    );
  }
  return connection;
};

/** Exported for its test: no build of better-sqlite3 with an old SQLite can be installed beside this one. */
export const isSafe = (version: string): boolean => {
  const parts = version.split('.').map(Number);
  const difference = OLDEST_SAFE.map((least, place) => (parts[place] ?? 0) - least).find(
    (step) => step !== 0,
  );
  return (difference ?? 0) >= 0;
};

/** Residents' stories lie in it as plain text; SQLite gives its journals the same rights. */
const createOnlyForUs = (file: string): void => {
  try {
    makeFolder(dirname(file));
    closeSync(openSync(file, 'a', 0o600));
  } catch (error) {
    throw new Refusal(
      `The data folder ${dirname(file)} cannot be written (${errorCode(error) ?? 'unknown'}).`,
      {
        cause: error,
      },
    );
  }
};
