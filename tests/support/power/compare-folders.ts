import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files that only one of two folders has, or whose bytes differ. */
export const differingFiles = (one: string, other: string): string[] => {
  const [ones, others] = [filesIn(one), filesIn(other)];
  return [...new Set([...ones, ...others])].filter((file) => {
    if (!ones.has(file) || !others.has(file)) return true;
    return !readFileSync(join(one, file)).equals(readFileSync(join(other, file)));
  });
};

const filesIn = (folder: string): Set<string> =>
  new Set(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)),
  );
