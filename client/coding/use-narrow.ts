import { useSyncExternalStore } from 'react';

/** Where two panes do not fit beside each other (TwoPane.css). */
const narrow = window.matchMedia('(max-width: 59.99em)');

export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );
