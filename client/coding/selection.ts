import type { Span } from '../../shared/model/signal.ts';

/** What counting needs of a DOM node; every `Node` has it. */
export interface TextTree {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<TextTree>;
}

const TEXT_NODE = 3;

/**
 * The span that a selection covers in the text of `root`, in UTF-16 units: those of the DOM and of a JavaScript
 * string alike (design D10). What was selected outside `root` is left out; null when nothing of the text is.
 */
export function spanOfRange(root: HTMLElement, range: Range): Span | null {
  if (range.collapsed || !range.intersectsNode(root)) return null;
  const start = offsetWithin(root, range.startContainer, range.startOffset) ?? 0;
  const end = offsetWithin(root, range.endContainer, range.endOffset) ?? textLength(root);
  return start < end ? { start, end } : null;
}

/** The span as a range of the DOM, to measure where it stands; null when `root` holds less text. */
export function rangeOfSpan(root: HTMLElement, span: Span): Range | null {
  const start = pointAt(root, span.start, 'after');
  const end = pointAt(root, span.end, 'before');
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/**
 * How many units of the text of `root` stand before a boundary point of the DOM: a text node and a number of
 * units, or an element and a number of children. Null when the point lies outside `root`.
 */
export function offsetWithin(root: TextTree, container: TextTree, offset: number): number | null {
  if (container === root) return before(root, offset);
  let passed = 0;
  for (const child of Array.from(root.childNodes)) {
    const found = offsetWithin(child, container, offset);
    if (found !== null) return passed + found;
    passed += textLength(child);
  }
  return null;
}

/**
 * The text node that holds the unit at `offset`. On a border between two nodes `side` says which: the node
 * `after` the border, where a span begins, or the one `before` it, where a span ends.
 */
export function pointAt<N extends TextTree>(
  root: N,
  offset: number,
  side: 'before' | 'after',
): { node: N; offset: number } | null {
  let passed = 0;
  for (const node of textNodes(root)) {
    const length = textLength(node);
    const within = offset - passed;
    if (within < length || (within === length && side === 'before')) return { node, offset: within };
    passed += length;
  }
  return null;
}

function before(node: TextTree, offset: number): number {
  if (node.nodeType === TEXT_NODE) return offset;
  return Array.from(node.childNodes)
    .slice(0, offset)
    .reduce((sum, child) => sum + textLength(child), 0);
}

function textLength(node: TextTree): number {
  if (node.nodeType === TEXT_NODE) return node.nodeValue?.length ?? 0;
  return Array.from(node.childNodes).reduce((sum, child) => sum + textLength(child), 0);
}

function textNodes<N extends TextTree>(node: N): N[] {
  if (node.nodeType === TEXT_NODE) return [node];
  // The children of a node are of its own kind; the interface cannot say so.
  return Array.from(node.childNodes as ArrayLike<N>).flatMap((child) => textNodes(child));
}
