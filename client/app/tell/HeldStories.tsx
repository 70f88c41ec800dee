import { lazy, Suspense } from 'react';
import { useMayHold } from './use-may-hold.ts';

const WaitingStories = lazy(async () => ({ default: (await import('./WaitingStories.tsx')).WaitingStories }));

/** What waits on this phone from an earlier telling; costs a first visitor nothing. */
export function HeldStories() {
  const held = useMayHold();
  if (!held) return null;
  return (
    <Suspense fallback={null}>
      <WaitingStories />
    </Suspense>
  );
}
