import { resolve } from 'node:path';

/** What a finished system call did to a file, a folder or a socket; `by` is the thread that made it. */
export type Call = { by: number } & Did;

export type Did =
  | { kind: 'open'; file: string; creates: boolean; empties: boolean; appends: boolean }
  /** At `at`, or where the file's reading and writing had come to (null). */
  | { kind: 'write'; file: string; data: Buffer; at: number | null }
  | { kind: 'seek'; file: string; to: number }
  | { kind: 'resize'; file: string; size: number; onlyUp: boolean }
  | { kind: 'flush'; file: string }
  | { kind: 'rename' | 'link'; from: string; to: string }
  | { kind: 'remove'; path: string }
  | { kind: 'makeFolder'; path: string }
  | { kind: 'send'; socket: string; data: Buffer };

/** One call as strace writes it, `name(args) = result`, taken apart no further than that. */
export interface Written {
  name: string;
  args: string;
  /** Null: it never returned, and may have done what it was asked. */
  returned: number | null;
  /** A path that stands behind the number, where a file was opened. */
  opened: string | null;
}

export const splitCall = (text: string): Written | null => {
  const open = text.indexOf('(');
  const equals = text.lastIndexOf(' = ');
  const close = text.lastIndexOf(')', equals);
  if (open < 0 || equals < 0 || close < open) return null;
  const result = /^(-?\d+|\?)(?:<([^>]*)>)?/.exec(text.slice(equals + 3));
  if (!result) return null;
  const [, returned, opened] = result;
  return {
    name: text.slice(0, open),
    args: text.slice(open + 1, close),
    returned: returned === undefined || returned === '?' ? null : Number(returned),
    opened: opened === undefined ? null : unhex(opened).toString(),
  };
};

/** What the call did; null for one that failed, or that changes nothing here. */
export const readCall = ({ name, args, returned, opened }: Written, cwd: string | undefined): Did | null => {
  if (returned !== null && returned < 0) return null;
  switch (name) {
    case 'open':
    case 'openat':
    case 'creat':
      return opened === null ? null : readOpen(name, args, opened);
    case 'write':
    case 'writev':
    case 'pwrite64':
    case 'pwritev':
    case 'pwritev2':
      return readWrite(name, args, returned);
    case 'lseek':
      return inFile(args, (file) => ({ kind: 'seek', file, to: returned ?? 0 }));
    case 'truncate':
      return {
        kind: 'resize',
        file: pathsIn(args, cwd)[0] ?? '',
        size: numbersBehind(args)[0] ?? 0,
        onlyUp: false,
      };
    case 'ftruncate':
      return inFile(args, (file) => ({
        kind: 'resize',
        file,
        size: numbersBehind(args)[0] ?? 0,
        onlyUp: false,
      }));
    case 'fallocate':
      return inFile(args, (file) => readRoom(file, args));
    case 'fsync':
    case 'fdatasync':
      return returned === 0 ? inFile(args, (file) => ({ kind: 'flush', file })) : null;
    case 'rename':
    case 'renameat':
    case 'renameat2':
    case 'link':
    case 'linkat': {
      const [from = '', to = ''] = pathsIn(args, cwd);
      return { kind: name.startsWith('link') ? 'link' : 'rename', from, to };
    }
    case 'unlink':
    case 'unlinkat':
    case 'rmdir':
      return { kind: 'remove', path: pathsIn(args, cwd)[0] ?? '' };
    case 'mkdir':
    case 'mkdirat':
      return { kind: 'makeFolder', path: pathsIn(args, cwd)[0] ?? '' };
    default:
      return null;
  }
};

/** The working folder that stands in the call: strace writes it beside AT_FDCWD. */
export const cwdIn = (args: string): string | null => {
  const found = /^AT_FDCWD<([^>]*)>/.exec(args)?.[1];
  return found === undefined ? null : unhex(found).toString();
};

const readOpen = (name: string, args: string, file: string): Did => {
  if (/O_D?SYNC/.test(args)) throw new Error(`${file} is opened to flush each write, which is not modelled`);
  return {
    kind: 'open',
    file,
    creates: name === 'creat' || args.includes('O_CREAT'),
    empties: name === 'creat' || args.includes('O_TRUNC'),
    appends: args.includes('O_APPEND'),
  };
};

const readWrite = (name: string, args: string, returned: number | null): Did | null => {
  const target = targetOf(args);
  if (target === null) return null;
  const whole = Buffer.concat(stringsIn(args).map(unhex));
  if (whole.length < (returned ?? 0)) throw new Error(`the trace has not all bytes of a ${name}`);
  const data = whole.subarray(0, returned ?? whole.length);
  if (target.startsWith('socket:')) return { kind: 'send', socket: target, data };
  if (!target.startsWith('/')) return null;
  const at = name.startsWith('p') ? (numbersBehind(args)[1] ?? 0) : null;
  return { kind: 'write', file: target, data, at: at === -1 ? null : at };
};

const readRoom = (file: string, args: string): Did => {
  if (args.includes('FALLOC_'))
    throw new Error(`fallocate of ${file} does more than make room: not modelled`);
  const [, offset = 0, length = 0] = numbersBehind(args);
  return { kind: 'resize', file, size: offset + length, onlyUp: true };
};

const inFile = (args: string, read: (file: string) => Did): Did | null => {
  const target = targetOf(args);
  return target?.startsWith('/') ? read(target) : null;
};

/** What the descriptor in front stands for; null when its file has no name any more. */
const targetOf = (args: string): string | null => {
  const found = /^\d+<([^>]*)>(\(deleted\))?/.exec(args.slice(0, 16_384));
  if (!found?.[1] || found[2]) return null;
  return unhex(found[1]).toString();
};

/** Every path among the arguments, seen from the folder that stands in front of it or else from the working folder. */
const pathsIn = (args: string, cwd: string | undefined): string[] => {
  const pieces = args.split('"');
  return pieces.flatMap((piece, index) => {
    if (index % 2 === 0) return [];
    const path = unhex(piece).toString();
    if (path.startsWith('/')) return [path];
    const folder = /<([^>]*)>, $/.exec(pieces[index - 1] ?? '')?.[1];
    const base = folder === undefined ? cwd : unhex(folder).toString();
    if (base === undefined) throw new Error(`nothing in the trace says where ${path} is`);
    return [resolve(base, path)];
  });
};

/** In hex no string has a quote in it, so every second piece is one. */
const stringsIn = (args: string): string[] => args.split('"').filter((_, index) => index % 2 === 1);

/** The numbers behind the last string, list and path. */
const numbersBehind = (args: string): number[] => {
  const end = Math.max(args.lastIndexOf('"'), args.lastIndexOf(']'), args.lastIndexOf('>'));
  return (args.slice(end + 1).match(/-?\b\d+\b/g) ?? []).map(Number);
};

const unhex = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');
