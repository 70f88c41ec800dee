import { Workbox } from 'workbox-window';

/** The parts of Trusted Types (W3C) used here, which not every browser has. */
interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => ConstructorParameters<typeof Workbox>[0] };
}

const SCRIPT = '/sw.js';

/**
 * Registers the service worker, and says when a new version of the app waits. It takes over only when `apply`
 * is called, or by itself when the last tab was closed (design D5).
 */
export function registerServiceWorker(onWaiting: (apply: () => void) => void): void {
  if (!('serviceWorker' in navigator)) return;
  const worker = new Workbox(scriptAddress());
  worker.addEventListener('waiting', () =>
    onWaiting(() => {
      worker.addEventListener('controlling', () => location.reload());
      worker.messageSkipWaiting();
    }),
  );
  // Without a worker everything still works while there is a network; the next visit tries again.
  worker.register().catch((error: unknown) => console.warn('service worker', error));
}

// Under `require-trusted-types-for 'script'` a plain string is refused; the policy allows this one address.
function scriptAddress(): ConstructorParameters<typeof Workbox>[0] {
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies };
  if (!trustedTypes) return SCRIPT;
  return trustedTypes.createPolicy('sw', { createScriptURL: onlyOurs }).createScriptURL(SCRIPT);
}

function onlyOurs(url: string): string {
  if (url !== SCRIPT) throw new TypeError('only the service worker of this site');
  return url;
}
