import { useEffect, useRef } from 'react';

/** Synchronises with the page going out of sight: another app, another tab, a locked screen, a call. */
export function useWhenHidden(act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'hidden') latest.current();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
}
