import { useEffect, useRef, useState } from 'react';
import { idleTime, LOCK_AFTER, noteActivity, saveBeforeLock, stayActive } from '../../local/activity.ts';

/** When it says so, so that whoever is reading can stay (WCAG 2.2, 2.2.1). */
const WARN_AFTER = LOCK_AFTER - 30_000;

/** How often is looked, in milliseconds. */
const LOOK = 1_000;

const SIGNS = ['pointerdown', 'keydown', 'input'] as const;

/**
 * Calls `lock` when nobody touched this device or spoke to it for ten minutes and what was told is on disk; what could not be saved
 * keeps it open, because the key would take it along. True in the last half minute before.
 */
export function useIdleLock(lock: () => void): boolean {
  const [warned, setWarned] = useState(false);
  const latest = useRef(lock);
  // Synchronises with the hands of whoever has the device, and with the clock.
  useEffect(() => {
    latest.current = lock;
  });
  useEffect(() => {
    let busy = false;
    const look = async () => {
      const idle = idleTime();
      setWarned(idle >= WARN_AFTER);
      if (idle < LOCK_AFTER || busy) return;
      busy = true;
      const saved = await saveBeforeLock().finally(() => (busy = false));
      if (!saved) return noteActivity();
      if (idleTime() >= LOCK_AFTER) latest.current();
    };
    const lookNow = () => void look();
    const stay = () => {
      if (stayActive()) setWarned(false);
      else lookNow();
    };
    noteActivity();
    const timer = setInterval(lookNow, LOOK);
    for (const sign of SIGNS) window.addEventListener(sign, stay, { capture: true });
    document.addEventListener('visibilitychange', lookNow);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, stay, { capture: true });
      document.removeEventListener('visibilitychange', lookNow);
    };
  }, []);
  return warned;
}
