import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

/** What a part of the runs came to. */
export const Done = z.object({
  case: z.string(),
  engine: z.string(),
  first: z.int(),
  runs: z.int(),
  confirmed: z.int(),
  lost: z.int(),
  doubled: z.int(),
  incomplete: z.int(),
});
export type Done = z.infer<typeof Done>;

/** Of which sources, so that parts of two versions are never added up. */
const Heading = z.object({ sources: z.string() });

export interface Progress {
  done: Done[];
  add(part: Done): void;
}

/**
 * Keeps what was done in a file, a line a part, so that a long run can be broken off and gone on with. Null: the file
 * is of other sources.
 */
export const openProgress = (
  file: string,
  { sources, resume }: { sources: string; resume: boolean },
): Progress | null => {
  const done: Done[] = [];
  if (resume && existsSync(file)) {
    const [heading, ...parts] = readFileSync(file, 'utf8').trim().split('\n');
    if (Heading.parse(JSON.parse(heading ?? '{}')).sources !== sources) return null;
    done.push(...parts.map((line) => Done.parse(JSON.parse(line))));
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ sources })}\n`);
  }
  return {
    done,
    add: (part) => {
      done.push(part);
      appendFileSync(file, `${JSON.stringify(part)}\n`);
    },
  };
};

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Of all that a run is made of: the product and these tests. */
export const fingerprint = (): string => {
  const hash = createHash('sha256');
  for (const folder of ['client', 'server', 'shared', 'tests/faults', 'tests/support'])
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).toSorted()) {
      const file = join(root, folder, name);
      if (statSync(file).isFile()) hash.update(name).update('\0').update(readFileSync(file)).update('\0');
    }
  return hash.digest('hex');
};
