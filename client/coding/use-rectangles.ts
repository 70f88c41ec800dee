import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Span } from '../../shared/model/signal.ts';
import { rangeOfSpan } from './selection.ts';

/** A box in CSS pixels from the top left corner of the text, whatever the direction of the script. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a span stands: a box for each line. Follows the text when it is laid out anew. */
export function useRectangles(
  textRef: RefObject<HTMLElement | null>,
  span: Span | null,
): readonly Rectangle[] {
  const [rectangles, setRectangles] = useState<readonly Rectangle[]>([]);
  const start = span?.start ?? 0;
  const end = span?.end ?? 0;
  // Synchronises with the layout, which only the browser knows.
  useLayoutEffect(() => {
    const root = textRef.current;
    if (!root || start >= end) return setRectangles([]);
    const measure = () => setRectangles(measured(root, { start, end }));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(root);
    return () => observer.disconnect();
  }, [textRef, start, end]);
  return rectangles;
}

/** In CSS pixels: boxes of one line that lie this close are shown as one. */
const CLOSE = 8;

function measured(root: HTMLElement, span: Span): Rectangle[] {
  const range = rangeOfSpan(root, span);
  if (!range) return [];
  const origin = root.getBoundingClientRect();
  return [...range.getClientRects()]
    .filter(({ width }) => width > 0)
    .map(({ left, top, width, height }) => ({ x: left - origin.left, y: top - origin.top, width, height }))
    .reduce<Rectangle[]>(joined, []);
}

/** A line has a box for every piece of text in it; beside each other they are one passage. */
function joined(boxes: Rectangle[], box: Rectangle): Rectangle[] {
  const last = boxes.at(-1);
  if (!last || Math.abs(last.y - box.y) > last.height / 2) return [...boxes, box];
  const x = Math.min(last.x, box.x);
  const width = Math.max(last.x + last.width, box.x + box.width) - x;
  // A piece in the other direction may lie elsewhere on the line.
  if (width > last.width + box.width + CLOSE) return [...boxes, box];
  return [
    ...boxes.slice(0, -1),
    { x, y: Math.min(last.y, box.y), width, height: Math.max(last.height, box.height) },
  ];
}
