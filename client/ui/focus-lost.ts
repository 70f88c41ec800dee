/**
 * Whether the focus fell out of the page because what had it is gone: somebody used the page, and nothing in it has the
 * focus. On a page that was just opened the browser puts it itself.
 */
export const isFocusLost = (): boolean =>
  document.activeElement === document.body && (navigator.userActivation?.hasBeenActive ?? false);
