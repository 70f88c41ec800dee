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
 * is called, or by itself when the last tab was closed (design D5). `onTakenOver`: another
 * tab did that, and this page is of the version before, whose parts nobody keeps for it any more.
 */
export function registerServiceWorker({
  onWaiting,
  onTakenOver,
}: {
  onWaiting: (apply: () => void) => void;
  onTakenOver: () => void;
}): void {
  if (!('serviceWorker' in navigator)) return;
  const worker = new Workbox(scriptAddress());
  let applied = false;
  worker.addEventListener('waiting', () =>
    onWaiting(() => {
      applied = true;
      worker.messageSkipWaiting();
    }),
  );
  worker.addEventListener('controlling', ({ isUpdate }) => {
    if (applied) location.reload();
    else if (isUpdate) onTakenOver();
  });
  void registerUntilItStands(worker, FIRST_PAUSE);
}

/** In milliseconds; each next pause is twice as long. */
const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 5 * 60_000;

/**
 * Without a worker everything still works while there is a network, but a tablet is not ready to go without: one
 * file that did not come makes the whole installation fail (design D5), so it is tried again.
 */
async function registerUntilItStands(worker: Workbox, pause: number): Promise<void> {
  const again = () =>
    setTimeout(() => void registerUntilItStands(worker, Math.min(pause * 2, LONGEST_PAUSE)), pause);
  try {
    const registration = await worker.register({ immediate: true });
    const installing = registration?.installing;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'redundant' && !registration?.active) again();
    });
  } catch (error) {
    console.warn('service worker', error);
    again();
  }
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
