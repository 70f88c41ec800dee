import { basename, dirname } from 'node:path';
import type { Call } from './call.ts';
import { flushOf } from './flush.ts';
import {
  beLenient,
  type Change,
  emptyFile,
  emptyFolder,
  type FileNode,
  type FolderNode,
  type NameChange,
  type Node,
  putNames,
  readFolder,
  sizeAfter,
} from './inode.ts';
import type { Step } from './trace.ts';

export interface Disk {
  root: FolderNode;
  perform(step: Step): void;
}

/**
 * A disk that knows what of its contents was flushed: what stood in the folder `before` is, a write is when a flush
 * of its file began after the write had returned, and the flush has returned too. Names go `with its folder`, but for
 * what is below the folders of `lenient`.
 */
export const makeDisk = (path: string, before: string, lenient: readonly string[] = []): Disk => {
  const root = readFolder(before, null);
  for (const name of lenient) beLenient(root.names.get(name));
  let order = 0;
  const changes = new Map<Call, Change>();
  /** What each flush that is under way will have made sure of. */
  const flushes = new Map<Call, () => void>();

  const nodeAt = (place: string): Node | null => {
    if (place === path) return root;
    const folder = folderOf(place);
    return folder?.names.get(basename(place)) ?? null;
  };
  const folderOf = (place: string): FolderNode | null => {
    const folder = nodeAt(dirname(place));
    return folder?.kind === 'folder' ? folder : null;
  };
  const fileAt = (place: string): FileNode | null => {
    const node = nodeAt(place);
    return node?.kind === 'file' ? node : null;
  };
  const rename = (folder: FolderNode | null, change: NameChange): void => {
    if (folder === null) return;
    folder.unflushed.push(change);
    putNames(folder.names, change);
    for (const [, node] of change) if (node !== null) node.folder = folder;
  };
  const change = (
    file: FileNode,
    call: Call,
    one: { at: number; data: Buffer } | { size: number; onlyUp: boolean },
  ) => {
    const made: Change = { order, returned: false, ...one };
    order += 1;
    file.unflushed.push(made);
    file.size = sizeAfter(file.size, made);
    changes.set(call, made);
  };

  const begin = (call: Call): void => {
    if (call.kind === 'write') {
      const file = fileAt(call.file);
      if (file === null) return;
      const at = call.at ?? (file.cursor === 'end' ? file.size : file.cursor);
      change(file, call, { at, data: call.data });
      if (call.at === null && file.cursor !== 'end') file.cursor = at + call.data.length;
    } else if (call.kind === 'resize') {
      const file = fileAt(call.file);
      if (file !== null) change(file, call, { size: call.size, onlyUp: call.onlyUp });
    } else if (call.kind === 'flush') {
      const node = nodeAt(call.file);
      if (node !== null) flushes.set(call, flushOf(node));
    }
  };

  const end = (call: Call): void => {
    const made = changes.get(call);
    if (made) made.returned = true;
    flushes.get(call)?.();
    flushes.delete(call);
    if (call.kind === 'open') open(call);
    else if (call.kind === 'seek') {
      const file = fileAt(call.file);
      if (file !== null && file.cursor !== 'end') file.cursor = call.to;
    } else if (call.kind === 'makeFolder') {
      const parent = folderOf(call.path);
      rename(parent, [[basename(call.path), emptyFolder(parent)]]);
    } else if (call.kind === 'remove') {
      rename(folderOf(call.path), [[basename(call.path), null]]);
    } else if (call.kind === 'link' || call.kind === 'rename') {
      name(call.kind, call.from, call.to);
    }
  };

  const open = ({ file: place, creates, empties, appends }: Call & { kind: 'open' }): void => {
    if (creates && nodeAt(place) === null) rename(folderOf(place), [[basename(place), emptyFile()]]);
    const file = fileAt(place);
    if (file === null) return;
    if (empties && file.size > 0) {
      file.unflushed.push({ order, returned: true, size: 0, onlyUp: false });
      file.size = 0;
      order += 1;
    }
    file.cursor = appends ? 'end' : 0;
  };

  const name = (kind: 'link' | 'rename', from: string, to: string): void => {
    const node = nodeAt(from);
    const [source, target] = [folderOf(from), folderOf(to)];
    if (node === null) throw new Error(`the trace ${kind}s ${from}, which it has not made`);
    const gone: NameChange = kind === 'rename' ? [[basename(from), null]] : [];
    if (source === target) return rename(target, [...gone, [basename(to), node]]);
    rename(target, [[basename(to), node]]);
    if (gone.length > 0) rename(source, gone);
  };

  return { root, perform: ({ phase, call }) => (phase === 'begins' ? begin(call) : end(call)) };
};
