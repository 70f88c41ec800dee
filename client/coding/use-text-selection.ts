import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { Span } from '../../shared/model/signal.ts';
import { offsetWithin, spanOfRange } from './selection.ts';

/** A finger moves the ends of a selection bit by bit; in milliseconds, how long it must rest. */
const REST = 250;

/**
 * Tells what somebody selects in the text, with the mouse, a finger or the browser's own caret: the span when
 * the hand comes to rest, and the place of a plain press.
 */
export function useTextSelection(
  textRef: RefObject<HTMLElement | null>,
  on: { select: (span: Span) => void; press: (offset: number) => void },
) {
  const read = useEffectEvent(() => {
    const root = textRef.current;
    const selection = document.getSelection();
    if (!root || !selection || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    if (range.collapsed) {
      const offset = offsetWithin(root, range.startContainer, range.startOffset);
      if (offset !== null) on.press(offset);
      return;
    }
    const span = spanOfRange(root, range);
    if (span) on.select(span);
  });
  // Synchronises with the document's selection, which belongs to no element.
  useEffect(() => {
    let dragging = false;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const readSoon = (delay: number) => {
      clearTimeout(resting);
      resting = setTimeout(read, delay);
    };
    const down = () => {
      dragging = true;
    };
    const up = (event: Event) => {
      dragging = false;
      // After the browser has settled what a press does to the selection.
      if (event.target instanceof Node && textRef.current?.contains(event.target)) readSoon(0);
    };
    const change = () => {
      if (!dragging && !document.getSelection()?.isCollapsed) readSoon(REST);
    };
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', up);
    document.addEventListener('selectionchange', change);
    return () => {
      clearTimeout(resting);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
      document.removeEventListener('selectionchange', change);
    };
  }, [textRef]);
}
