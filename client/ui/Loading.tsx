import './Loading.css';
import type { ReactNode } from 'react';

/** Something is on its way: says what, in words, after a moment so that a fast answer does not flash. */
export function Loading({ children }: { children: ReactNode }) {
  return (
    <p className="mv-loading" role="status">
      <span className="mv-loading__dots" aria-hidden="true">
        <span />
        <span />
        <span />
      </span>
      {children}
    </p>
  );
}
