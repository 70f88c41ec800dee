import './VisuallyHidden.css';
import type { ReactNode } from 'react';

/** Words for a screen reader only. */
export function VisuallyHidden({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <span className="mv-visually-hidden" id={id}>
      {children}
    </span>
  );
}
