import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstallDebianPackages, installDebianPackage } from '../debian.ts';

/**
 * All that changes bytes, names or sizes of files, and all that flushes them. strace names the file of every descriptor
 * itself, so nothing of `close` and `dup` is needed; sync_file_range and msync promise nothing of what was written. What
 * is not here, a change by memory map for one, is noticed all the same: the folder then holds other bytes than its
 * trace accounts for.
 */
const calls = `
  open openat creat lseek write writev pwrite64 pwritev pwritev2 truncate ftruncate fallocate fsync fdatasync
  rename renameat renameat2 link linkat unlink unlinkat mkdir mkdirat rmdir
`;

/** Longer than any single write; strace cuts what is longer, and the reading of the trace then refuses it. */
const LONGEST = 64 * 1024 * 1024;

/**
 * What goes in front of a command so that it, and all that it starts, is traced into `file`. The command keeps the
 * process id that it would have had, and the file is whole when the last of them has closed its streams.
 */
export const straceCommand = (strace: string, file: string): string[] => [
  strace,
  '--daemonize=pgroup',
  ...options,
  // Everything in hex: then no quote, bracket or line end of the data can be taken for one of the trace.
  '--strings-in-hex=all',
  `--string-limit=${LONGEST}`,
  '--no-abbrev',
  '--decode-fds=path',
  // The question mark lets a name pass that this machine has no such call for.
  `--trace=${calls.trim().replaceAll(/\s+|^/g, ',?').slice(1)}`,
  `--output=${file}`,
];

/** Into all children, and stopping a thread only at what is traced. */
const options = ['--follow-forks', '--seccomp-bpf'];

/** The path of an strace that may trace here, which is installed first when there is none. */
export const requireStrace = (): string => {
  if (findStrace() === null && canInstallDebianPackages()) installDebianPackage('strace');
  const found = findStrace();
  if (found === null) throw new Error(`strace was not found. ${advice}`);
  const probe = spawnSync(found, [...options, '--output=/dev/null', '/bin/true']);
  if (probe.status !== 0) throw new Error(`strace may not trace here: ${String(probe.stderr)}. ${advice}`);
  return found;
};

const advice =
  'The power loss tests need strace 5.10 or newer on Linux, and the right to trace (Debian, Ubuntu: apt-get ' +
  'install strace; a container may need SYS_PTRACE), or leave them out with TEST_WITHOUT_STRACE=1.';

const findStrace = (): string | null =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'strace'))
    .find((file) => existsSync(file)) ?? null;
