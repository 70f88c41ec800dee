/** Calls at the moments when a line may have come back or gone. Gives what ends it. */
export function listenToBrowser(wake: () => void): () => void {
  const whenVisible = () => {
    if (document.visibilityState === 'visible') wake();
  };
  // `navigator.onLine` itself is no more than a hint; these say when to look.
  window.addEventListener('online', wake);
  window.addEventListener('offline', wake);
  document.addEventListener('visibilitychange', whenVisible);
  return () => {
    window.removeEventListener('online', wake);
    window.removeEventListener('offline', wake);
    document.removeEventListener('visibilitychange', whenVisible);
  };
}
