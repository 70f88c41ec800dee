import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Planted } from './planted.ts';

/** What of this lies readable in any file of a browser's profile, each name once. */
export function residueIn(profileDir: string, planted: readonly Planted[]): string[] {
  const found = new Set<string>();
  for (const file of filesIn(profileDir)) {
    const bytes = contentOf(file);
    for (const { name, forms } of planted) {
      if (!found.has(name) && forms.some((form) => bytes.includes(form))) found.add(name);
    }
  }
  return [...found].sort();
}

/** How many bytes lie in the browser's databases: a search over nothing finds nothing. */
export const bytesInDatabases = (profileDir: string): number =>
  filesIn(profileDir)
    .filter((file) => file.split(sep).includes('IndexedDB'))
    .reduce((sum, file) => sum + contentOf(file).length, 0);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** A browser that runs takes files away while we look. */
const contentOf = (file: string): Buffer => {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
};
