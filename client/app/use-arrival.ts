import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { isFocusLost } from '../ui/focus-lost.ts';
import { MAIN_ID } from '../ui/SkipLink.tsx';

/** The address that was last arrived at; none before the first page, where the browser does all this itself. */
let arrivedAt: string | undefined;

/**
 * On another page the reader begins at the top, and the keyboard and the screen reader at its content. Called
 * from inside the frame, so that the content is there. `screens`: one address shows several, each in a frame of its own;
 * the next begins at its content too where the button that led there is gone.
 */
export function useArrival({ screens = false } = {}): void {
  const [address] = useLocation();
  useEffect(() => {
    const isMoved = arrivedAt !== undefined && arrivedAt !== address;
    arrivedAt = address;
    if (isMoved) window.scrollTo(0, 0);
    if (isMoved || (screens && isFocusLost()))
      document.getElementById(MAIN_ID)?.focus({ preventScroll: true });
  }, [address, screens]);
}
