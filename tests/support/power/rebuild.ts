import {
  closeSync,
  copyFileSync,
  chmodSync,
  ftruncateSync,
  fstatSync,
  mkdirSync,
  openSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Chance } from '../chance.ts';
import type { Disk } from './disk.ts';
import { type Change, type FileNode, type FolderNode, putNames } from './inode.ts';

/**
 * What a disk holds: `flushed` nothing else, `everything` as if the power had stayed, or with `chance` what was
 * flushed and of the rest what happened to be written already, in any order and cut off at any sector.
 */
export type Survival = 'flushed' | 'everything' | Chance;

/** Writes down in a new folder what is on the disk. */
export const rebuild = ({ root }: Disk, folder: string, survival: Survival): void =>
  writeFolder(root, folder, survival);

/** Changes that a power cut can take away now, of bytes and of names. */
export const countUnflushed = ({ root }: Disk): number => {
  const count = (folder: FolderNode): number =>
    [...folder.names.values()].reduce(
      (sum, node) => sum + (node.kind === 'folder' ? count(node) : node.unflushed.length),
      folder.unflushed.length,
    );
  return count(root);
};

/** The smallest piece that a disk writes whole. */
const SECTOR = 512;

const writeFolder = (folder: FolderNode, path: string, survival: Survival): void => {
  mkdirSync(path, { mode: 0o700 });
  for (const [name, node] of namesLeft(folder, survival)) {
    if (node.kind === 'folder') writeFolder(node, join(path, name), survival);
    else writeFile(node, join(path, name), survival);
  }
};

/** A journal writes names in order, so of those that were not flushed the first few may be there. */
const namesLeft = (folder: FolderNode, survival: Survival) => {
  if (survival === 'everything') return folder.names;
  const names = new Map(folder.flushed);
  const lucky = survival === 'flushed' ? 0 : survival.below(folder.unflushed.length + 1);
  for (const change of folder.unflushed.slice(0, lucky)) putNames(names, change);
  return names;
};

const writeFile = (file: FileNode, path: string, survival: Survival): void => {
  if (file.before !== null) {
    copyFileSync(file.before, path);
    chmodSync(path, 0o600);
  }
  const target = openSync(path, file.before === null ? 'wx' : 'r+', 0o600);
  try {
    const changes = [...file.flushed, ...luckyOf(file.unflushed, survival)].sort((a, b) => a.order - b.order);
    for (const change of changes) applyTo(target, change);
  } finally {
    closeSync(target);
  }
};

const luckyOf = (unflushed: readonly Change[], survival: Survival): Change[] => {
  if (survival === 'flushed') return [];
  if (survival === 'everything') return unflushed.filter(({ returned }) => returned);
  // A cache is written back in one go as often as in part.
  const fate = survival.below(4);
  if (fate === 0) return [];
  if (fate === 1) return [...unflushed];
  return unflushed.flatMap((change) => (survival.oneIn(2) ? tear(change, survival) : []));
};

const tear = (change: Change, chance: Chance): Change[] => {
  if (!('data' in change) || !chance.oneIn(3)) return [change];
  const { at, data, order, returned } = change;
  const pieces: Change[] = [];
  for (let from = 0; from < data.length;) {
    const to = Math.min(data.length, from + SECTOR - ((at + from) % SECTOR));
    if (chance.oneIn(2)) pieces.push({ order, returned, at: at + from, data: data.subarray(from, to) });
    from = to;
  }
  return pieces;
};

const applyTo = (target: number, change: Change): void => {
  if ('data' in change) {
    writeSync(target, change.data, 0, change.data.length, change.at);
  } else if (!change.onlyUp || change.size > fstatSync(target).size) {
    ftruncateSync(target, change.size);
  }
};
