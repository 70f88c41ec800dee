import { useEffect, useRef, type ReactNode } from 'react';
import { isFocusLost } from '../../ui/focus-lost.ts';

/** Takes the focus when what somebody asked for is `done`, and the button that asked went with it. */
export function Outcome({ done, asked, children }: { done: boolean; asked: boolean; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  // Synchronises with the focus, which a browser lets fall when its button goes.
  useEffect(() => {
    if (done && asked && isFocusLost()) place.current?.focus();
  }, [done, asked]);
  return (
    <div ref={place} tabIndex={-1} className="mv-screen">
      {children}
    </div>
  );
}
