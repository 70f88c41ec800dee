/** The title of the page, as tab, history and screen reader show it. One on a page. */
export const PageTitle = ({ children }: { children: string }) => (
  <title>{`${children} · Meevertellen`}</title>
);
