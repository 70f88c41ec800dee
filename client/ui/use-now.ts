import { useEffect, useState } from 'react';
import type { Instant } from '../../shared/model/moment.ts';

/** This device's time in milliseconds, looked at again every so many milliseconds. */
export function useNow(every: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}

/** Whole seconds from now until then, never below 0. */
export const secondsUntil = (then: Instant, now: number): number =>
  Math.max(0, Math.ceil((Date.parse(then) - now) / 1_000));
