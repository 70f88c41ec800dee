import { idleTime, LOCK_AFTER, noteActivity, saveBeforeLock, stayActive } from '../../local/activity.ts';

/** When it says so, so that whoever is reading can stay (WCAG 2.2, 2.2.1). */
const WARN_AFTER = LOCK_AFTER - 30_000;

/** How often is looked, in milliseconds. */
const LOOK = 1_000;

const SIGNS = ['pointerdown', 'keydown', 'input'] as const;

interface Watcher {
  /** Whether these are the last thirty seconds before it locks. */
  warn: (warned: boolean) => void;
  lock: () => void;
}

/**
 * Calls `lock` when nobody touched this device or spoke to it for ten minutes and what was told is on disk; what could not be saved
 * keeps it open, because the key would take it along. Gives what ends the watch.
 */
export function watchIdle({ warn, lock }: Watcher): () => void {
  let busy = false;
  let ended = false;
  const look = async () => {
    const idle = idleTime();
    warn(idle >= WARN_AFTER);
    if (idle < LOCK_AFTER || busy) return;
    busy = true;
    const saved = await saveBeforeLock().finally(() => (busy = false));
    if (!saved) return noteActivity();
    if (!ended && idleTime() >= LOCK_AFTER) lock();
  };
  const lookNow = () => void look();
  const stay = () => {
    if (stayActive()) warn(false);
    else lookNow();
  };
  noteActivity();
  const timer = setInterval(lookNow, LOOK);
  for (const sign of SIGNS) window.addEventListener(sign, stay, { capture: true });
  document.addEventListener('visibilitychange', lookNow);
  return () => {
    ended = true;
    clearInterval(timer);
    for (const sign of SIGNS) window.removeEventListener(sign, stay, { capture: true });
    document.removeEventListener('visibilitychange', lookNow);
  };
}
