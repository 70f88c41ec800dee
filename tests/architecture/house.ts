import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFacts, type Facts } from './facts.ts';

export interface Source extends Facts {
  /** From the root of the checkout, with `/`. */
  path: string;
  lines: number;
}

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every TypeScript source of the three environments, as it stands in this checkout. */
export function readHouse(): Source[] {
  const paths = ['client', 'server', 'shared'].flatMap((top) => filesUnder(top, /\.tsx?$/));
  return paths.map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8')));
}

/** One source from its text: the planted trespasses are made of these. */
export function sourceOf(path: string, code: string): Source {
  return { path, lines: code.trimEnd().split('\n').length, ...readFacts(path, code) };
}

/** The files under `folder` whose path matches, from the root, in a fixed order. */
export function filesUnder(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => pattern.test(path))
    .sort();
}
