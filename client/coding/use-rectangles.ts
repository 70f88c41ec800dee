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

function measured(root: HTMLElement, span: Span): Rectangle[] {
  const range = rangeOfSpan(root, span);
  if (!range) return [];
  const origin = root.getBoundingClientRect();
  return [...range.getClientRects()]
    .filter(({ width }) => width > 0)
    .map(({ left, top, width, height }) => ({
      x: left - origin.left,
      y: top - origin.top,
      width,
      height,
    }));
}
