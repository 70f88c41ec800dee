import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * The same function at every rendering, that does what `act` does by now: for what is drawn hundreds of times and
 * must not be drawn anew because somebody moved the mouse. Call it from events only.
 */
export function useSteady<Given extends unknown[], Done>(act: (...given: Given) => Done) {
  const latest = useRef(act);
  // Before anything can happen to what was drawn.
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: Given): Done => latest.current(...given), []);
}
