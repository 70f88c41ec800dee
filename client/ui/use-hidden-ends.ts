import { useEffect, useRef, useState, type RefObject } from 'react';
import { hiddenEnds, type HiddenEnds } from './hidden-ends.ts';

/** At which ends of an element that scrolls sideways there is more of the one that it holds. */
export function useHiddenEnds<E extends HTMLElement>(): [RefObject<E | null>, HiddenEnds] {
  const element = useRef<E>(null);
  const [ends, setEnds] = useState<HiddenEnds>({ start: false, end: false });
  useEffect(() => {
    const row = element.current;
    if (!row) return;
    // Synchronises with the layout and with whoever scrolls; the row gets wider when a count comes in.
    const look = () =>
      setEnds((before) => {
        const now = hiddenEnds(row);
        return now.start === before.start && now.end === before.end ? before : now;
      });
    const observer = new ResizeObserver(look);
    observer.observe(row);
    if (row.firstElementChild) observer.observe(row.firstElementChild);
    row.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      row.removeEventListener('scroll', look);
    };
  }, []);
  return [element, ends];
}
