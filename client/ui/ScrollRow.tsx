import './ScrollRow.css';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { useHiddenEnds } from './use-hidden-ends.ts';

/** A row that scrolls where it is wider than its place, and shows at which end there is more. */
export function ScrollRow({ children }: { children: ReactNode }) {
  const [track, ends] = useHiddenEnds<HTMLDivElement>();
  return (
    <div className="mv-scroll-row">
      <div className="mv-scroll-row__track" ref={track}>
        {children}
      </div>
      {ends.start && <More end="start" />}
      {ends.end && <More end="end" />}
    </div>
  );
}

/** To the eye only: whoever hears the page, or walks it by keyboard, comes by everything in the row. */
function More({ end }: { end: 'start' | 'end' }) {
  return (
    <span className={`mv-scroll-row__more mv-scroll-row__more--${end}`} aria-hidden="true">
      <Icon name="chevron" />
    </span>
  );
}
