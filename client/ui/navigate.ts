import type { MouseEvent } from 'react';

/** Goes to a page of this application without loading it anew. */
export type Navigate = (href: string) => void;

/** A click handler for a plain link: leaves new tabs, downloads and modified clicks to the browser. */
export function followLink(href: string, navigate: Navigate | undefined) {
  if (!navigate) return undefined;
  return (event: MouseEvent<HTMLAnchorElement>) => {
    const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (modified || event.button !== 0 || event.defaultPrevented) return;
    event.preventDefault();
    navigate(href);
  };
}
