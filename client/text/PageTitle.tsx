import { useEffect } from 'react';

/** The title of the page, as tab, history and screen reader show it. One on a page. */
export function PageTitle({ children }: { children: string }) {
  // Synchronises with the document, whose title React does not take over from index.html.
  useEffect(() => {
    document.title = `${children} – Meevertellen`;
  }, [children]);
  return null;
}
