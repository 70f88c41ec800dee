import { useEffect, useState } from 'react';
import { prepareSealing } from '../../local/seal.ts';

/**
 * Whether this page can do without a network from here on: the service worker has fetched everything and serves
 * this page, and what seals a story is in memory. A worker that is installed is not enough: a page that it does
 * not serve still asks the network for every part that comes later.
 */
export function useOfflineReady(): boolean {
  const [ready, setReady] = useState(false);
  // Synchronises with the service worker, which may take the page over at any moment.
  useEffect(() => {
    const workers = navigator.serviceWorker;
    if (!workers) return;
    let left = false;
    const look = async () => {
      await workers.ready;
      if (!workers.controller) return;
      await prepareSealing();
      if (!left) setReady(true);
    };
    const lookAgain = () => void look().catch((error: unknown) => console.warn('not ready offline', error));
    lookAgain();
    workers.addEventListener('controllerchange', lookAgain);
    return () => {
      left = true;
      workers.removeEventListener('controllerchange', lookAgain);
    };
  }, []);
  return ready;
}
