import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { MAIN_ID } from '../ui/SkipLink.tsx';

/** The address that was last arrived at; none before the first page, where the browser does all this itself. */
let arrivedAt: string | undefined;

/**
 * On another page the reader begins at the top, and the keyboard and the screen reader at its content. Called
 * from inside the frame, so that the content is there.
 */
export function useArrival(): void {
  const [address] = useLocation();
  useEffect(() => {
    const moved = arrivedAt !== undefined && arrivedAt !== address;
    arrivedAt = address;
    if (!moved) return;
    window.scrollTo(0, 0);
    document.getElementById(MAIN_ID)?.focus({ preventScroll: true });
  }, [address]);
}
