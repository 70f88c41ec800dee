import { createElement, lazy, useState, type ComponentType } from 'react';

export interface Page {
  Page: ComponentType;
  /** Fetches the page's code and words; a page that is shown after that appears at once. */
  fetch: () => Promise<void>;
}

/**
 * A page that is fetched when somebody first goes there. The page at which somebody arrives is fetched before
 * anything is rendered: once React has shown that it waits, it shows nothing else for 300 ms.
 */
export function page(
  load: () => Promise<{ default: ComponentType }>,
  words: () => Promise<unknown> = () => Promise.resolve(),
): Page {
  let fetched: ComponentType | undefined;
  const Lazy = lazy(load);
  return {
    // What it is when it is first shown, it stays: another type would be another page to React.
    Page: function FetchedPage() {
      const [shown] = useState(() => fetched ?? Lazy);
      return createElement(shown);
    },
    fetch: async () => {
      const [code] = await Promise.all([load(), words()]);
      fetched = code.default;
    },
  };
}
