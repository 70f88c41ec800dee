import { useEffect, useEffectEvent } from 'react';

/**
 * Gives the token of a one-time link, that stands behind `#` in the address, and takes it out of the address at
 * once: it must not stay in the history, nor be seen over a shoulder. A link that is opened in this same tab counts
 * too.
 */
export function useLinkToken(onToken: (token: string) => void): void {
  const take = useEffectEvent(() => {
    const token = location.hash.slice(1);
    if (token === '') return;
    history.replaceState(history.state, '', location.pathname);
    onToken(token);
  });
  useEffect(() => {
    const look = () => take();
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
}

/** Whether this page was opened with a token: it is not shown as a form first, to be replaced a moment later. */
export const hasLinkToken = (): boolean => location.hash.length > 1;
