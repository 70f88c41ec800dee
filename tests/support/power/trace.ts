import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Call, cwdIn, type Did, readCall, splitCall } from './call.ts';

/**
 * A call begins and ends, and others come between. strace holds a thread at either point until it has written it down:
 * what the end of one call made happen stands behind that end.
 */
export interface Step {
  phase: 'begins' | 'ends';
  call: Call;
}

/** Reads what strace wrote of the files below `root`, and of all sockets, in the order in which it happened. */
export const readTrace = async (lines: AsyncIterable<string>, root: string): Promise<Step[]> => {
  const steps: { phase: Step['phase']; call: Call | null }[] = [];
  const unfinished = new Map<number, { text: string; begin: { phase: 'begins'; call: Call | null } }>();
  const cwds = new Map<number, string>();

  const read = (by: number, text: string): { call: Call | null; returned: boolean } => {
    const written = splitCall(text);
    if (written === null) return { call: null, returned: false };
    const cwd = cwdIn(written.args);
    if (cwd !== null) cwds.set(by, cwd);
    const did = readCall(written, cwds.get(by));
    const call = did !== null && concerns(did, root) ? { by, ...did } : null;
    return { call, returned: written.returned !== null };
  };

  for await (const line of lines) {
    const space = line.indexOf(' ');
    const by = Number(line.slice(0, space));
    const text = line.slice(space).trim();
    if (text.endsWith(UNFINISHED)) {
      const begin = { phase: 'begins' as const, call: null };
      steps.push(begin);
      unfinished.set(by, { text: text.slice(0, -UNFINISHED.length), begin });
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>/.exec(text);
    const open = resumed ? unfinished.get(by) : undefined;
    const { call, returned } = read(by, open && resumed ? open.text + text.slice(resumed[0].length) : text);
    if (open) {
      open.begin.call = call;
      unfinished.delete(by);
    } else steps.push({ phase: 'begins', call });
    if (returned) steps.push({ phase: 'ends', call });
  }
  for (const [by, { text, begin }] of unfinished) begin.call = read(by, `${text}) = ?`).call;
  return steps.flatMap(({ phase, call }) => (call === null ? [] : [{ phase, call }]));
};

export const readTraceFile = (file: string, root: string): Promise<Step[]> =>
  readTrace(createInterface({ input: createReadStream(file, 'latin1'), crlfDelay: Infinity }), root);

const UNFINISHED = ' <unfinished ...>';

const concerns = (did: Did, root: string): boolean => {
  const below = (path: string) => path === root || path.startsWith(`${root}/`);
  if ('file' in did) return below(did.file);
  if ('path' in did) return below(did.path);
  return 'socket' in did || below(did.to);
};
