import { useEffect, useRef } from 'react';

interface Entry {
  run: string;
  depth: number;
  screen: string;
}

export interface ScreenHistory {
  /** Notes that the teller went on to this screen. */
  push: (screen: string) => void;
  /** Goes one back as the browser's button does; false when nothing lies behind in this telling. */
  back: () => boolean;
  /** Takes the browser back to where this telling began, so that its back button leads nowhere into it. */
  leave: () => void;
}

/**
 * Lets the browser's back button go from screen to screen. An entry holds the name of a screen and a number drawn
 * for this telling, nothing of what is told; the entries of an earlier telling on this tablet do nothing.
 */
export function useScreenHistory(start: string, onBack: (screen: string) => void): ScreenHistory {
  const first = useRef(start);
  const run = useRef('');
  const depth = useRef(0);
  const latest = useRef(onBack);
  // Synchronises with the browser's history, which React does not know.
  useEffect(() => {
    latest.current = onBack;
  });
  useEffect(() => {
    run.current = crypto.randomUUID();
    history.replaceState(entry(run.current, 0, first.current), '');
    const pop = ({ state }: PopStateEvent) => {
      const { telling } = (state ?? {}) as { telling?: Entry };
      if (telling?.run !== run.current) return;
      depth.current = telling.depth;
      latest.current(telling.screen);
    };
    // The browser would put the scroll of the screen it left on the one it comes to, whose heading has the focus.
    history.scrollRestoration = 'manual';
    window.addEventListener('popstate', pop);
    return () => {
      history.scrollRestoration = 'auto';
      window.removeEventListener('popstate', pop);
    };
  }, []);
  return {
    push: (screen) => {
      depth.current += 1;
      history.pushState(entry(run.current, depth.current, screen), '');
    },
    back: () => {
      if (depth.current === 0) return false;
      history.back();
      return true;
    },
    leave: () => {
      const steps = depth.current;
      run.current = '';
      depth.current = 0;
      if (steps > 0) history.go(-steps);
    },
  };
}

const entry = (run: string, depth: number, screen: string): { telling: Entry } => ({
  telling: { run, depth, screen },
});
