import { useEffect, useRef, useState, type RefObject } from 'react';

/** Whether what an element holds is wider than the element: then it scrolls, and must be reachable by keyboard. */
export function useOverflow<E extends HTMLElement>(): [RefObject<E | null>, boolean] {
  const element = useRef<E>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const observed = element.current;
    if (!observed) return;
    // Synchronises with the layout: neither the window nor React says when a column gets narrower.
    const observer = new ResizeObserver(() => setOverflows(observed.scrollWidth > observed.clientWidth + 1));
    observer.observe(observed);
    if (observed.firstElementChild) observer.observe(observed.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return [element, overflows];
}
