import { useEffect } from 'react';

/** Keeps the screen on while somebody talks to it: a phone that locks takes the microphone away (research, L29). */
export function useScreenAwake(awake: boolean): void {
  useEffect(() => {
    if (!awake || !('wakeLock' in navigator)) return;
    const lock = navigator.wakeLock.request('screen').catch(() => null);
    return () => void lock.then((held) => held?.release());
  }, [awake]);
}
