import './TwoPane.css';
import type { ReactNode } from 'react';

export type TwoPaneProps = {
  children: ReactNode;
  aside: ReactNode;
  /** Names the second pane for a screen reader. */
  asideLabel: string;
  /** The second pane stays in sight while the first scrolls. */
  sticky?: boolean;
};

/** Two panes beside each other on a desk, under each other on a phone. */
export function TwoPane({ children, aside, asideLabel, sticky }: TwoPaneProps) {
  return (
    <div className={sticky ? 'mv-panes mv-panes--sticky' : 'mv-panes'}>
      <div className="mv-panes__main">{children}</div>
      <section className="mv-panes__aside" aria-label={asideLabel}>
        {aside}
      </section>
    </div>
  );
}
