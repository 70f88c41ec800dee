import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * When the name of a new file is on disk. POSIX promises it only once its folder is flushed. The file systems of Linux
 * (ext4, XFS, Btrfs) keep it as soon as the file itself is flushed, and PostgreSQL counts on that.
 */
export type NameRule = 'with its folder' | 'with its file';

/** A change of a file's bytes, in the order in which they began. */
export type Change = { order: number; returned: boolean } & (
  { at: number; data: Buffer } | { size: number; onlyUp: boolean }
);

/** A file, under whatever names. */
export interface FileNode {
  kind: 'file';
  /** Where the bytes stand that it had before the trace. */
  before: string | null;
  flushed: Change[];
  unflushed: Change[];
  /** With what was not flushed. */
  size: number;
  /** Where reading and writing without a place have come to. */
  cursor: number | 'end';
  /** Where it got its last name. */
  folder: FolderNode | null;
}

export interface FolderNode {
  kind: 'folder';
  /** As everybody sees them; `flushed` is what a power cut leaves. */
  names: Map<string, Node>;
  flushed: Map<string, Node>;
  unflushed: NameChange[];
  folder: FolderNode | null;
  nameRule: NameRule;
}

export type Node = FileNode | FolderNode;

/** Names that come and go together, as the two of a rename do. */
export type NameChange = readonly (readonly [name: string, node: Node | null])[];

export const putNames = (names: Map<string, Node>, change: NameChange): void => {
  for (const [name, node] of change) {
    if (node === null) names.delete(name);
    else names.set(name, node);
  }
};

export const sizeAfter = (size: number, change: Change): number => {
  if ('data' in change) return Math.max(size, change.at + change.data.length);
  return change.onlyUp ? Math.max(size, change.size) : change.size;
};

export const emptyFile = (): FileNode => {
  return { kind: 'file', before: null, flushed: [], unflushed: [], size: 0, cursor: 0, folder: null };
};

export const emptyFolder = (folder: FolderNode | null): FolderNode => {
  const nameRule = folder?.nameRule ?? 'with its folder';
  return { kind: 'folder', names: new Map(), flushed: new Map(), unflushed: [], folder, nameRule };
};

/** Has names go with their files, here and below. */
export const beLenient = (node: Node | undefined): void => {
  if (node?.kind !== 'folder') return;
  node.nameRule = 'with its file';
  for (const inside of node.names.values()) beLenient(inside);
};

/** What stands in a folder of this machine, all of it flushed. */
export const readFolder = (path: string, parent: FolderNode | null): FolderNode => {
  const folder = emptyFolder(parent);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const place = join(path, entry.name);
    const node: Node = entry.isDirectory()
      ? readFolder(place, folder)
      : { ...emptyFile(), before: place, size: statSync(place).size, folder };
    folder.names.set(entry.name, node);
    folder.flushed.set(entry.name, node);
  }
  return folder;
};
