import { type FolderNode, type Node, putNames } from './inode.ts';

/** What can be flushed now; giving it is for the end of the flush. */
export const flushOf = (node: Node): (() => void) => {
  if (node.kind === 'folder') return namesOf(node, node.unflushed.length);
  const covered = new Set(node.unflushed.filter(({ returned }) => returned));
  const names = namesTo(node);
  return () => {
    node.flushed.push(...covered);
    node.unflushed = node.unflushed.filter((change) => !covered.has(change));
    for (const keep of names) keep();
  };
};

/** A journal keeps names in order: with one that goes with its file, go all that were given before it. */
const namesTo = (node: Node): (() => void)[] => {
  const { folder } = node;
  if (folder?.nameRule !== 'with its file') return [];
  const last = folder.unflushed.findLastIndex((change) => change.some(([, named]) => named === node));
  return [...namesTo(folder), namesOf(folder, last + 1)];
};

const namesOf = (folder: FolderNode, count: number): (() => void) => {
  const covered = new Set(folder.unflushed.slice(0, count));
  return () => {
    const now = folder.unflushed.filter((change) => covered.has(change));
    for (const change of now) putNames(folder.flushed, change);
    folder.unflushed = folder.unflushed.filter((change) => !covered.has(change));
  };
};
